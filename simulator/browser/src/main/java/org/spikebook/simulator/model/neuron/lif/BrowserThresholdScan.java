package org.spikebook.simulator.model.neuron.lif;

/**
 * {@link ThresholdScan} neuron by neuron, with one comparison for both ends: as whole numbers, the
 * bits of numbers below 0 ascend with their amounts, so that they tell whether a potential is below
 * the upper end and by less than the range. Not a number is more than all of them, by either sign.
 */
final class BrowserThresholdScan {

    private BrowserThresholdScan() {}

    static int suspects(int from, int to, double[] vMv, double highest, double largest) {
        double end = end(highest);
        long limit = limit(highest, largest);
        int suspects = 0;
        for (int i = from; i < to; i++) {
            if (Double.doubleToRawLongBits(vMv[i] - end) >= limit) {
                suspects |= 1 << i - from;
            }
        }
        return suspects;
    }

    /** What is taken from potentials: of both zeros the one from which none leaves -0. */
    static double end(double highest) {
        return highest == 0 ? -0.0 : highest;
    }

    /** From which bits on a potential without {@link #end} is suspect. */
    static long limit(double highest, double largest) {
        return Double.doubleToRawLongBits(-Math.max(0, highest + largest));
    }
}
