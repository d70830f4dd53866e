package org.spikebook.simulator.engine;

import java.util.function.Function;

/**
 * A reference trace of one synapse.
 *
 * @param trace name of the reference trace
 * @param quantity what is compared, in words
 */
record SynapseTrace(String trace, String quantity, Function<Trace, Weights> runs) {

    /** What came out there and here. */
    @SuppressWarnings("ArrayRecordComponent")
    record Weights(double[] expected, double[] actual) {

        double largestDeviation() {
            double largest = 0;
            for (int k = 0; k < expected.length; k++) {
                largest = Math.max(largest, Math.abs(actual[k] - expected[k]));
            }
            return largest;
        }
    }

    Weights compare() {
        return runs.apply(Trace.load(trace));
    }

    @Override
    public String toString() {
        return trace;
    }
}
