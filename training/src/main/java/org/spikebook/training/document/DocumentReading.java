package org.spikebook.training.document;

import org.spikebook.parameter.Problem;

import java.util.List;

/** What came of reading a document: its content, or everything that is wrong with it. */
public sealed interface DocumentReading<T> {

    /** The document is right. */
    record Readable<T>(T content) implements DocumentReading<T> {}

    /** The document is wrong in at least one way. */
    record Unreadable<T>(List<Problem> problems) implements DocumentReading<T> {
        public Unreadable {
            problems = List.copyOf(problems);
        }
    }
}
