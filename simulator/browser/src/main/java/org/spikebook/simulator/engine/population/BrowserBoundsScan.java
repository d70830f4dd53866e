package org.spikebook.simulator.engine.population;

/** {@link BoundsScan} value by value: a comparison and a branch that is hardly ever taken. */
final class BrowserBoundsScan {

    private BrowserBoundsScan() {}

    static int firstBeyond(double[] values, double largest, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!(Math.abs(values[i]) <= largest)) {
                return i;
            }
        }
        return -1;
    }
}
