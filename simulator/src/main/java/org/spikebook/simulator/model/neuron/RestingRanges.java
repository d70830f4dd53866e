package org.spikebook.simulator.model.neuron;

import java.util.Arrays;

/**
 * In which ranges of neurons, those that a kernel advances together, a variable is 0 throughout. As
 * long as nothing is added to it there, it need not be moved.
 */
public final class RestingRanges {

    private static final byte UNKNOWN = 0;
    private static final byte RESTS = 1;
    private static final byte MOVES = 2;

    private final byte[] ranges;

    RestingRanges(int neurons) {
        this.ranges = new byte[neurons];
    }

    /** Looks at all ranges again when they are next requested. */
    void forget() {
        Arrays.fill(ranges, UNKNOWN);
    }

    /** Whether the variable is 0 in a range; to be asked before anything is added to it. */
    public boolean rests(int from, int to, double[] values) {
        if (ranges[from] == UNKNOWN) {
            ranges[from] = isZero(from, to, values) ? RESTS : MOVES;
        }
        return ranges[from] == RESTS;
    }

    /** Nowhere -0 either, which a step turns into 0. */
    private static boolean isZero(int from, int to, double[] values) {
        long bits = 0;
        for (int i = from; i < to; i++) {
            bits |= Double.doubleToRawLongBits(values[i]);
        }
        return bits == 0;
    }
}
