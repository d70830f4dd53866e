package org.spikebook.web.grading.statistics;

import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.common.Median;

import java.util.List;

/**
 * Statistics over the submissions that count, one a student.
 *
 * @param shares results after deduction as shares of the maximum, ascending; without those of which
 *     something waits for an instructor
 */
public record AssignmentStatistics(
        Assignment assignment, List<Double> shares, List<ItemStatistic> items) {

    /** Classes of the distribution. */
    public static final int BINS = 10;

    public AssignmentStatistics {
        shares = List.copyOf(shares);
        items = List.copyOf(items);
    }

    /** How many students have so many tenths of the points; full points are in the last class. */
    public double[] histogram() {
        double[] counts = new double[BINS];
        for (double share : shares) {
            counts[Math.clamp((int) (BINS * share + 1e-9), 0, BINS - 1)]++;
        }
        return counts;
    }

    /** Of the shares; NaN without any. */
    public double mean() {
        return shares.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    /** Of the shares; NaN without any. */
    public double median() {
        return Median.of(shares.stream().mapToDouble(Double::doubleValue).toArray())
                .orElse(Double.NaN);
    }
}
