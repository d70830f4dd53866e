package org.spikebook.simulator.problem;

/**
 * A place in a text of several lines.
 *
 * @param line counted from 1; 0 where the text as a whole is meant
 * @param column of the first character that is meant, counted from 1; 0 with line 0
 */
public record Position(int line, int column) {

    /** The text as a whole. */
    public static final Position WHOLE = new Position(0, 0);
}
