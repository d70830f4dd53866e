package org.spikebook.web.networklab.figure;

import java.util.function.IntConsumer;

/** Leaves of a line what a screen can show. */
public final class Thinning {

    private Thinning() {}

    /**
     * Visits the lowest and the highest finite value of each bin, in the order in which they come,
     * so that no spike of a line is lost.
     *
     * @param bin values in a bin, at least 1
     * @param index told of the place of each value
     */
    public static void visit(double[] values, int bin, IntConsumer index) {
        for (int start = 0; start < values.length; start += bin) {
            int low = start;
            int high = start;
            for (int n = start; n < Math.min(start + bin, values.length); n++) {
                low = values[n] < values[low] ? n : low;
                high = values[n] > values[high] ? n : high;
            }
            visitFinite(values, Math.min(low, high), index);
            if (low != high) {
                visitFinite(values, Math.max(low, high), index);
            }
        }
    }

    private static void visitFinite(double[] values, int n, IntConsumer index) {
        if (Double.isFinite(values[n])) {
            index.accept(n);
        }
    }
}
