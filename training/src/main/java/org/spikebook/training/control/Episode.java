package org.spikebook.training.control;

/** One attempt, from a random start to a fall or to the last step. For use by one thread. */
public interface Episode {

    /** What the controller sees now, in the order of the environment's state variables; a copy. */
    double[] state();

    /** Number of actions so far. */
    int steps();

    /**
     * A push from outside, between two steps.
     *
     * @param radPerS added to the angular velocity
     */
    void push(double radPerS);

    /**
     * Acts for one step.
     *
     * @throws IllegalArgumentException if there is no such action
     * @throws IllegalStateException if the episode is over
     */
    Transition act(int action);
}
