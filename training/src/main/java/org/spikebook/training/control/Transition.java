package org.spikebook.training.control;

/**
 * What an action came to.
 *
 * @param reward of this step: 1 while the body is balanced, 0 once it fell
 * @param ended whether the episode is over
 * @param failed whether it ended because the body fell or diverged
 */
public record Transition(double reward, boolean ended, boolean failed) {

    /** The transition of a body after {@code steps} of at most {@code maxSteps} steps. */
    static Transition of(boolean fell, int steps, int maxSteps) {
        return new Transition(fell ? 0 : 1, fell || steps >= maxSteps, fell);
    }
}
