package org.spikebook.simulator.engine;

/**
 * What came out there and here.
 *
 * @param perturbed potentials of a run that began a tiny bit elsewhere
 */
@SuppressWarnings("ArrayRecordComponent")
record TraceComparison(
        int[] expectedSpikes,
        int[] spikes,
        double[] expected,
        double[] actual,
        double[] perturbed) {

    private static final double RELATIVE = 1e-9;
    private static final int TIMES_AMPLIFIED = 10;

    double deviation(int step) {
        return Math.abs(actual[step] - expected[step]);
    }

    /**
     * The most by which a step may deviate: 1e-9 relative, or ten times what the perturbation came
     * to until then.
     */
    double[] allowed() {
        double[] allowed = new double[expected.length];
        double amplified = 0;
        for (int n = 0; n < allowed.length; n++) {
            amplified = Math.max(amplified, Math.abs(actual[n] - perturbed[n]));
            double relative = RELATIVE * Math.max(1, Math.abs(expected[n]));
            allowed[n] = Math.max(relative, TIMES_AMPLIFIED * amplified);
        }
        return allowed;
    }

    double largestDeviation() {
        double largest = 0;
        for (int n = 0; n < expected.length; n++) {
            largest = Math.max(largest, deviation(n));
        }
        return largest;
    }

    double amplified() {
        double largest = 0;
        for (int n = 0; n < actual.length; n++) {
            largest = Math.max(largest, Math.abs(actual[n] - perturbed[n]));
        }
        return largest;
    }
}
