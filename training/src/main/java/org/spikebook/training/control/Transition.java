package org.spikebook.training.control;

/**
 * The outcome of an action.
 *
 * @param reward of this step: 1 while the plant is balanced, 0 on failure
 * @param ended whether the episode is over
 * @param failed whether it ended because the plant left its bounds or diverged
 */
public record Transition(double reward, boolean ended, boolean failed) {

    /** The transition of a plant after {@code steps} of at most {@code maxSteps} steps. */
    static Transition of(boolean hasFailed, int steps, int maxSteps) {
        return new Transition(hasFailed ? 0 : 1, hasFailed || steps >= maxSteps, hasFailed);
    }
}
