package org.spikebook.hardware.document;

import org.jspecify.annotations.Nullable;
import org.spikebook.hardware.emulation.RegisterNetwork;
import org.spikebook.hardware.emulation.RegisterTrace;

import java.util.Optional;

/**
 * A register network read from a file, with the states that the file says it should have, if it
 * does.
 *
 * @param expected u, v and spikes of every step, for comparison
 */
public record RegisterFile(RegisterNetwork network, Optional<RegisterTrace> expected) {

    /**
     * The first value of {@code actual} that is not as expected.
     *
     * @param variable {@code u}, {@code v} or {@code spikes}
     */
    public record Mismatch(String variable, int step, int neuron, int expected, int actual) {}

    /** Compares; empty where all agree or nothing was expected. */
    public Optional<Mismatch> firstMismatch(RegisterTrace actual) {
        return expected.flatMap(e -> Optional.ofNullable(firstMismatch(e, actual)));
    }

    private static @Nullable Mismatch firstMismatch(RegisterTrace expected, RegisterTrace actual) {
        for (int t = 0; t < expected.u().length; t++) {
            int size = expected.u()[t].length;
            Mismatch found = firstMismatch("u", t, expected.u()[t], actual.u()[t]);
            if (found == null) {
                found = firstMismatch("v", t, expected.v()[t], actual.v()[t]);
            }
            if (found == null) {
                found =
                        firstMismatch(
                                "spikes",
                                t,
                                Bits.of(expected.spikes()[t], size),
                                Bits.of(actual.spikes()[t], size));
            }
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable Mismatch firstMismatch(
            String variable, int step, int[] expected, int[] actual) {
        for (int n = 0; n < expected.length; n++) {
            if (expected[n] != actual[n]) {
                return new Mismatch(variable, step, n, expected[n], actual[n]);
            }
        }
        return null;
    }
}
