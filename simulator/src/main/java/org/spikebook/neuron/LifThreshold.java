package org.spikebook.neuron;

import java.util.Arrays;

/**
 * When a leaky integrate-and-fire neuron fires, and beyond which potentials a run makes no sense.
 *
 * @param effectiveMv fires at or above this; "exceeded" is the next number above the threshold
 */
record LifThreshold(double effectiveMv) {

    /** Neurons that are looked at in one go. */
    static final int NEURONS = NeuronKernel.MOST_AT_ONCE;

    /** A potential beyond makes no sense any more. */
    private static final double LARGEST_MV = 1e7;

    private static final double PER_MILLIONTH = 1 << 20;

    /** For each place its bit in a word, which it shares with every 64th place. */
    private static final long[] BITS = bits();

    private static long[] bits() {
        long[] bits = new long[NEURONS];
        Arrays.setAll(bits, place -> 1L << place);
        return bits;
    }

    static LifThreshold of(PopulationSetup setup) {
        double thresholdMv = setup.number("vThresholdMv");
        boolean exceeded = setup.values().word("threshold").equals("exceeded");
        return new LifThreshold(exceeded ? Math.nextUp(thresholdMv) : thresholdMv);
    }

    /** Also if it is no number. */
    boolean isReached(double vMv) {
        return !(vMv < effectiveMv);
    }

    /** Whether a potential makes no sense any more. */
    static boolean isRunaway(double vMv) {
        return !(Math.abs(vMv) <= LARGEST_MV);
    }

    /** Whether a potential can make sense when it is reached. */
    boolean isReachable() {
        return effectiveMv <= LARGEST_MV;
    }

    /**
     * Where any potential may have reached the threshold or run away: is far from the middle of
     * what is allowed. Casts to whole numbers, which stop at their ends, let the compiler use
     * vectors, as comparisons would not; a potential within a millionth of the threshold counts as
     * well.
     *
     * @param to at most {@value #NEURONS} more than {@code from}
     * @return bit k for any of neurons {@code from + k}, {@code from + k + 64} and so on
     */
    long suspects(int from, int to, double[] vMv) {
        double highest = Math.min(effectiveMv, LARGEST_MV);
        double middle = 0.5 * (highest - LARGEST_MV);
        double allowed = 0.5 * (highest + LARGEST_MV);
        long[] bits = BITS;
        int count = to - from;
        long suspects = 0;
        for (int k = 0; k < count; k++) {
            double beyond = Math.abs(vMv[from + k] - middle) - allowed;
            suspects |= bits[k] & ~((long) (beyond * PER_MILLIONTH) >> Long.SIZE - 1);
        }
        return suspects;
    }
}
