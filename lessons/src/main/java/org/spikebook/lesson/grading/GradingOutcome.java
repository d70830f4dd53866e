package org.spikebook.lesson.grading;

/** What came of grading. */
public sealed interface GradingOutcome {

    /** It ran to its end. */
    record Graded(Grade grade) implements GradingOutcome {}

    /** It was stopped. */
    record Cancelled() implements GradingOutcome {}
}
