package org.spikebook.training.control;

/** One attempt, from a random start to a fall or to the last step. For use by one thread. */
public interface Episode {

    /** What the controller sees now, in the order of the environment's state variables; a copy. */
    double[] state();

    /** What is drawn of the plant now, in the order of {@link Environment#drawn()}; a copy. */
    double[] drawn();

    /** Number of actions so far. */
    int steps();

    /** Number of steps so far that count: the plant was balanced, or its hand on the target. */
    int score();

    /** Something from outside, between two steps. What the plant does not have stays as it is. */
    void touch(Touch touch);

    /**
     * Acts for one step.
     *
     * @throws IllegalArgumentException if there is no such action
     * @throws IllegalStateException if the episode is over
     */
    Transition act(int action);
}
