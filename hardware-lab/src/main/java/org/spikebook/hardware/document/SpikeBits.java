package org.spikebook.hardware.document;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Spikes as a row of 0 and 1, as register files write them. */
final class SpikeBits {

    private SpikeBits() {}

    /** A row of {@code size} bits, 1 at each of {@code indices}. */
    static int[] of(int[] indices, int size) {
        int[] bits = new int[size];
        for (int index : indices) {
            bits[index] = 1;
        }
        return bits;
    }

    /** The indices of the bits that are set, row by row. */
    static int[][] rows(int[][] bits) {
        return Arrays.stream(bits).map(SpikeBits::indices).toArray(int[][]::new);
    }

    /** The indices at which {@code bits} are not 0, ascending. */
    static int[] indices(int[] bits) {
        return IntStream.range(0, bits.length).filter(i -> bits[i] != 0).toArray();
    }
}
