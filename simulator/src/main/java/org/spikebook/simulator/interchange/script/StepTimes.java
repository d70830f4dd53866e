package org.spikebook.simulator.interchange.script;

import org.spikebook.simulator.math.ExactMath;

/**
 * Times as numbers of steps, and back without the last digits that multiplying leaves.
 *
 * @param dtMs time step
 */
public record StepTimes(double dtMs) {

    /** Finer than any step or angle that counts. */
    private static final double PARTS = 1e9;

    /** The step whose start is nearest to a time. */
    public long steps(double timeMs) {
        return ExactMath.round(timeMs / dtMs);
    }

    public double ms(long steps) {
        return tidy(steps * dtMs);
    }

    /** An angle in degrees. */
    public static double degrees(double radians) {
        return tidy(radians * 180 / Math.PI);
    }

    /** Without the last digits that arithmetic leaves. */
    public static double tidy(double value) {
        return ExactMath.rint(value * PARTS) / PARTS;
    }
}
