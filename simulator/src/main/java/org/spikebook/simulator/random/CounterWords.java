package org.spikebook.simulator.random;

import java.util.Arrays;

/**
 * Random words by number: word k of a stream is {@code mix(stream + (k + 1) · γ)}, as {@link
 * SplitMix64} gives them, but any of them can be had without those before it. Stateless.
 */
public final class CounterWords {

    /** Most words that are made together. */
    public static final int MOST = 512;

    /** What the words of neighboring numbers are apart before they are mixed. */
    private static final long[] APART = apart();

    private CounterWords() {}

    private static long[] apart() {
        long[] apart = new long[MOST];
        Arrays.setAll(apart, k -> k * SplitMix64.GOLDEN_GAMMA);
        return apart;
    }

    /** Word {@code k} of a stream. */
    public static long word(long stream, int k) {
        return SplitMix64.mix(stream + (k + 1L) * SplitMix64.GOLDEN_GAMMA);
    }

    /**
     * Writes words {@code from} to {@code from + count - 1} of a stream to the beginning of an
     * array. Kept small and free of branches, and each place reads the same place only, so that the
     * compiler turns it into vector instructions.
     *
     * @param count at most {@value #MOST}
     */
    public static void fill(long stream, int from, int count, long[] words) {
        long first = stream + (from + 1L) * SplitMix64.GOLDEN_GAMMA;
        long[] apart = APART;
        for (int k = 0; k < count; k++) {
            words[k] = SplitMix64.mix(first + apart[k]);
        }
    }
}
