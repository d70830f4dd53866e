package org.spikebook.lesson.notebook;

import java.util.List;

/**
 * One part of a notebook. An id is unique within its notebook and never changes; what a cell works
 * on it names by cell id, so that cells can be moved freely. What hashes, rules and pages need of a
 * kind of cell its record says itself; how notebooks and lessons hold it stands in one class of the
 * package {@code document}, whose list of formats is that of all kinds. The family is open: where
 * no more is known of a kind, lessons ask nothing of it, and pages that run nothing say where it
 * runs.
 */
public interface Cell {

    /**
     * Letters, digits, {@code -} and {@code _}; at most 64 of them, the first a letter or digit.
     */
    String id();

    /** A short heading for people; may be empty. */
    String title();

    /** The same with another title; a cell that has none stays as it is. */
    Cell withTitle(String changed);

    /** Its name in JSON. */
    String type();

    /**
     * Ids of the cells that this one works on, in order; they may be missing while a person edits.
     */
    default List<String> inputs() {
        return List.of();
    }

    /**
     * Whether a cell of the other's kind can be an input. Kinds run one way only, so that no circle
     * can pass.
     */
    default boolean mayWorkOn(Cell other) {
        return false;
    }

    /** What of it can change a result, its inputs left out: what enters its hash. */
    String content();
}
