package org.spikebook.training.control;

import java.util.List;

/**
 * How a trained network controlled a body, in episodes that it had not learned from.
 *
 * @param environment type of the body
 * @param steps for which each episode lasted
 */
public record ControlReport(String environment, List<Integer> steps) {

    /** Steps after which a body counts as balanced. */
    public static final int KEPT_UP = 200;

    public ControlReport {
        steps = List.copyOf(steps);
    }

    /** Share of the episodes in which the body was balanced, 0 to 1. */
    public double balanced() {
        long kept = steps.stream().filter(s -> s >= KEPT_UP).count();
        return steps.isEmpty() ? 0 : (double) kept / steps.size();
    }

    public double meanSteps() {
        return steps.stream().mapToInt(s -> s).average().orElse(0);
    }
}
