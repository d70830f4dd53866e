package org.spikebook.training.control;

/**
 * One observed state variable.
 *
 * @param name with its unit as a suffix: {@code angleRad}
 * @param low usual lower end, from which an encoder scales; the value itself may lie beyond
 * @param high usual upper end
 */
public record StateVariable(String name, double low, double high) {

    /** Where a value lies between low and high, clipped to 0 to 1. */
    public double scaled(double value) {
        return Math.clamp((value - low) / (high - low), 0, 1);
    }
}
