package org.spikebook.simulator.model.neuron.lif;

/**
 * {@link ThresholdScan} neuron by neuron: two comparisons and a branch that is hardly ever taken.
 */
final class BrowserThresholdScan {

    private BrowserThresholdScan() {}

    static int suspects(int from, int to, double[] vMv, double highest, double largest) {
        double lowest = -largest;
        int suspects = 0;
        for (int i = from; i < to; i++) {
            double v = vMv[i];
            if (!(v < highest) || !(v > lowest)) {
                suspects |= 1 << i - from;
            }
        }
        return suspects;
    }
}
