package org.spikebook.training.plan;

/** Refuses settings that no plan may have. */
final class PlanLimits {

    private PlanLimits() {}

    static void requireBetween(String name, double value, double min, double max) {
        if (!(value >= min && value <= max)) {
            throw new IllegalArgumentException(
                    name + " must be from " + min + " to " + max + ", was " + value);
        }
    }
}
