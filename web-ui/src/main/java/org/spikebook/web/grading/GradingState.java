package org.spikebook.web.grading;

/** How far the grading of a submission is. */
public enum GradingState {
    WAITING,
    RUNNING,
    GRADED,
    FAILED;

    /** Whether its grade is still to come. */
    public boolean isOpen() {
        return this == WAITING || this == RUNNING;
    }
}
