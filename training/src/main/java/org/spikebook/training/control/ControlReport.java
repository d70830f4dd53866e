package org.spikebook.training.control;

import java.util.List;

/**
 * How a trained network controlled a plant, in episodes that it was not trained on.
 *
 * @param environment type of the environment
 * @param steps of each episode that count: the plant was balanced, or the hand of an arm on its
 *     target
 */
public record ControlReport(String environment, List<Integer> steps) {

    /** Steps from which on an episode succeeds: the episode length of OpenAI Gym's CartPole-v0. */
    public static final int BALANCED_STEPS = 200;

    public ControlReport {
        steps = List.copyOf(steps);
    }

    /** Share of the episodes that reached {@link #BALANCED_STEPS}, 0 to 1. */
    public double balanced() {
        long kept = steps.stream().filter(s -> s >= BALANCED_STEPS).count();
        return steps.isEmpty() ? 0 : (double) kept / steps.size();
    }

    public double meanSteps() {
        return steps.stream().mapToInt(s -> s).average().orElse(0);
    }
}
