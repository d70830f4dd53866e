package org.spikebook.simulator.model.neuron.lif;

import java.util.Arrays;

/**
 * Looks for potentials outside of a range: for compilers that turn loops into vector instructions.
 * A browser's does not, and compares one by one instead ({@code BrowserThresholdScan}).
 */
final class ThresholdScan {

    /** For each place all bits but its own, which it shares with every 32nd place. */
    private static final int[] OTHERS = others();

    private static int[] others() {
        int[] others = new int[LifThreshold.NEURONS];
        Arrays.setAll(others, place -> ~(1 << place));
        return others;
    }

    private ThresholdScan() {}

    /**
     * Where a potential is not below one end and above the other: the product of its distances from
     * both is not below 0. Casts to whole numbers, which stop at their ends, let the compiler use
     * vectors, as comparisons would not; those to {@code int} do so on processors of all ages. A
     * potential within a millionth of an end may count as well.
     *
     * @param to at most {@value LifThreshold#NEURONS} more than {@code from}
     * @param highest upper end
     * @param largest the lower end is its negative
     * @return bit k for any of neurons {@code from + k}, {@code from + k + 32} and so on
     */
    static int suspects(int from, int to, double[] vMv, double highest, double largest) {
        int[] others = OTHERS;
        int count = to - from;
        int innocent = -1;
        for (int k = 0; k < count; k++) {
            double product = (vMv[from + k] - highest) * (vMv[from + k] + largest);
            innocent &= others[k] | (int) product >> Integer.SIZE - 1;
        }
        return ~innocent;
    }
}
