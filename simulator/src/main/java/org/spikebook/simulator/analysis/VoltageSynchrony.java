package org.spikebook.simulator.analysis;

import org.apache.commons.math3.stat.StatUtils;

import java.util.OptionalDouble;

/**
 * How alike the potentials of neurons run: χ of Golomb and Rinzel (1993,
 * doi:10.1103/PhysRevE.48.4810; 1994, doi:10.1016/0167-2789(94)90214-3).
 *
 * <p>χ² = σ²(V) / (1/N Σ<sub>i</sub> σ²(V<sub>i</sub>)), with V the mean of the N potentials
 * V<sub>i</sub> at each time and σ² the variance over time. χ is 1 where all neurons do the same
 * and falls as 1/√N where they are independent.
 */
public final class VoltageSynchrony {

    private VoltageSynchrony() {}

    /**
     * χ of a trace of at least two neurons; empty if no potential changes or one is not finite.
     *
     * @param values {@code values[i][n]}: neuron i at step n, in any unit; not modified
     * @param fromStep first step that counts
     * @param toStep the step after the last one
     */
    public static OptionalDouble chi(double[][] values, int fromStep, int toStep) {
        if (values.length < 2 || toStep - fromStep < 2) {
            return OptionalDouble.empty();
        }
        double[] mean = new double[toStep - fromStep];
        double single = 0;
        for (double[] each : values) {
            single += StatUtils.variance(each, fromStep, mean.length) / values.length;
            for (int n = 0; n < mean.length; n++) {
                mean[n] += each[fromStep + n] / values.length;
            }
        }
        double chi = Math.sqrt(StatUtils.variance(mean) / single);
        return Double.isFinite(chi) ? OptionalDouble.of(chi) : OptionalDouble.empty();
    }
}
