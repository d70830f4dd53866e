package org.spikebook.hardware.document;

import org.spikebook.parameter.Problem;

import java.util.List;

/**
 * What came of reading a file: the thing in it, or everything that is wrong with it.
 *
 * @param <T> what the file describes
 */
public sealed interface Parsed<T> {

    /** The file is in order. */
    record Read<T>(T value) implements Parsed<T> {}

    /** The file is not; every problem found, at least one. */
    record Unreadable<T>(List<Problem> problems) implements Parsed<T> {
        public Unreadable {
            problems = List.copyOf(problems);
        }
    }
}
