package org.spikebook.lesson.notebook;

/**
 * The help that a student took for a task. It is submitted with the notebook.
 *
 * @param hints how many hints were read, from the first
 * @param solution whether the model solution was shown
 */
public record HelpTaken(int hints, boolean solution) {

    /** Most hints of a task. */
    public static final int MAX_HINTS = 3;

    public static final HelpTaken NONE = new HelpTaken(0, false);

    public HelpTaken {
        if (hints < 0 || hints > MAX_HINTS) {
            throw new IllegalArgumentException("hints from 0 to " + MAX_HINTS + ", was " + hints);
        }
    }

    /** With the next hint read. */
    public HelpTaken withNextHint() {
        return new HelpTaken(hints + 1, solution);
    }

    /** With the model solution shown. */
    public HelpTaken withSolution() {
        return new HelpTaken(hints, true);
    }

    /** All help of both. */
    public HelpTaken and(HelpTaken other) {
        return new HelpTaken(Math.max(hints, other.hints), solution || other.solution);
    }
}
