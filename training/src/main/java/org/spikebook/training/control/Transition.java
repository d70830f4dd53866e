package org.spikebook.training.control;

/**
 * The outcome of an action.
 *
 * @param reward of this step: of a plant to balance 0, and -1 on failure; of an arm how much nearer
 *     it came
 * @param ended whether the episode is over
 * @param failed whether it ended because the plant left its bounds or diverged
 */
public record Transition(double reward, boolean ended, boolean failed) {}
