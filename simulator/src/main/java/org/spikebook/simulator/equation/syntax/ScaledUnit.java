package org.spikebook.simulator.equation.syntax;

import org.spikebook.simulator.math.ExactMath;

/**
 * A unit: its dimension and how many coherent units it is, as a power of ten.
 *
 * @param exponent volt: 3, for 1,000 mV
 */
public record ScaledUnit(Dimension dimension, int exponent) {

    static final ScaledUnit ONE = new ScaledUnit(Dimension.NONE, 0);

    private static final int LARGEST = 300;

    ScaledUnit times(ScaledUnit other) {
        return new ScaledUnit(dimension.times(other.dimension), exponent + other.exponent);
    }

    ScaledUnit power(int n) {
        return new ScaledUnit(dimension.power(n), exponent * n);
    }

    /** A number of this unit in coherent units, correctly rounded. */
    public double coherent(double number) {
        return exponent < 0
                ? number / ExactMath.parse("1e" + -exponent)
                : number * ExactMath.parse("1e" + exponent);
    }

    boolean isReasonable() {
        return dimension.isReasonable() && Math.abs(exponent) <= LARGEST;
    }
}
