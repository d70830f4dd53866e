package org.spikebook.hardware.document;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Optional;

/**
 * The first value of a trace that is not as expected.
 *
 * @param variable its name in the file
 */
public record TraceMismatch(String variable, int step, int neuron, int expected, int actual) {

    /** One variable of two traces, by step and neuron. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Variable(String name, int[][] expected, int[][] actual) {

        /** Spikes that are given as indices of the neurons that fired. */
        static Variable ofSpikes(int[][] expected, int[][] actual, int neurons) {
            return new Variable("spikes", rows(expected, neurons), rows(actual, neurons));
        }

        private static int[][] rows(int[][] indices, int neurons) {
            return Arrays.stream(indices).map(i -> SpikeBits.of(i, neurons)).toArray(int[][]::new);
        }

        private @Nullable TraceMismatch at(int step) {
            int neuron = Arrays.mismatch(expected[step], actual[step]);
            return neuron < 0
                    ? null
                    : new TraceMismatch(
                            name, step, neuron, expected[step][neuron], actual[step][neuron]);
        }
    }

    /** Looks at all variables of a step before the next step. */
    static Optional<TraceMismatch> first(int steps, Variable... variables) {
        for (int t = 0; t < steps; t++) {
            for (Variable variable : variables) {
                TraceMismatch found = variable.at(t);
                if (found != null) {
                    return Optional.of(found);
                }
            }
        }
        return Optional.empty();
    }
}
