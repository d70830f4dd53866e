package org.spikebook.simulator.random;

import org.spikebook.simulator.math.ExactMath;

/** The density of standard normal numbers but for a factor, {@code e^(-x²/2)}. */
final class NormalDensity {

    /** Far more than the rounding of the density and of its series, relative to it. */
    private static final double CLOSE = 1e-12;

    private NormalDensity() {}

    static double at(double x) {
        return ExactMath.exp(-0.5 * x * x);
    }

    /**
     * Whether {@code y < e^(-x²/2)}. Mostly, the first terms of the density's series around a place
     * further out tell; where they come too close, the density itself does.
     *
     * @param edge the place, above |x| and by no more than 1
     * @param height the density there
     */
    static boolean isAbove(double y, double x, double edge, double height) {
        double d = 0.5 * (edge - Math.abs(x)) * (edge + Math.abs(x));
        double terms = 1 + d * (1 + 0.5 * d);
        double surely = height * (terms - CLOSE);
        double hardly = height * (terms + d * d * d + CLOSE);
        return y < surely || y < hardly && y < at(x);
    }
}
