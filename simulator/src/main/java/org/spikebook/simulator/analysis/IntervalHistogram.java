package org.spikebook.simulator.analysis;

import org.apache.commons.math3.stat.StatUtils;
import org.spikebook.simulator.text.Numbers;

/**
 * How often intervals of each length occur. Bin k holds {@code k binMs <= I < (k + 1) binMs}; about
 * fifty bins of a round length reach from 0 to the longest interval.
 *
 * @param binMs length of a bin: 1, 2 or 5 times a power of ten
 * @param counts of intervals in each bin; no bins if there are no intervals
 */
@SuppressWarnings("ArrayRecordComponent")
public record IntervalHistogram(double binMs, long[] counts) {

    private static final int BINS = 50;

    /**
     * The histogram of intervals.
     *
     * @param intervalsMs in any order; not modified
     * @param dtMs time step, of which intervals are multiples; no bin is shorter
     */
    static IntervalHistogram of(double[] intervalsMs, double dtMs) {
        double longest = intervalsMs.length == 0 ? 0 : StatUtils.max(intervalsMs);
        double binMs = Numbers.roundUp(Math.max(longest / BINS, dtMs));
        long[] counts = new long[intervalsMs.length == 0 ? 0 : bin(longest, binMs) + 1];
        for (double interval : intervalsMs) {
            counts[bin(interval, binMs)]++;
        }
        return new IntervalHistogram(binMs, counts);
    }

    /** Rounding must not put an interval of 7 x 0.1 ms into the bin that ends at 0.7 ms. */
    private static int bin(double intervalMs, double binMs) {
        return (int) (intervalMs / binMs + 1e-9);
    }
}
