package org.spikebook.lesson.grading;

/** A grade, or nothing where grading was stopped. */
public sealed interface GradingOutcome {

    /** It ran to its end. */
    record Graded(Grade grade) implements GradingOutcome {}

    /** It was stopped. */
    record Cancelled() implements GradingOutcome {}
}
