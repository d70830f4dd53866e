package org.spikebook.lesson.grading;

/** Unwinds from a measurement that was told to stop. */
final class CancelledException extends RuntimeException {

    private static final long serialVersionUID = 1;

    CancelledException() {
        super(null, null, false, false);
    }
}
