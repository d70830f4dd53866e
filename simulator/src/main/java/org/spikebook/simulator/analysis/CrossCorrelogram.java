package org.spikebook.simulator.analysis;

import org.spikebook.simulator.math.ExactMath;

import java.util.Arrays;
import java.util.Optional;

/**
 * The mean cross-correlogram of a population: how much the counts of two neurons rise and fall
 * together when one is looked at a lag later, averaged over all pairs (Perkel, Gerstein and Moore
 * 1967, doi:10.1016/S0006-3495(67)86597-4; normalized).
 *
 * <p>ρ(l) = (C(l) - A(l)) / ((N - 1) A(0)), with C the autocovariance of the population's count, A
 * the sum of the autocovariances of its N neurons' counts: no loop over pairs. As pairs are taken
 * both ways round, ρ(-l) = ρ(l). 0 for independent neurons; ρ(0) is 1 where all fire together.
 *
 * @param binMs length of a bin: a whole number of steps
 * @param values ρ at the lags 0, binMs, 2 binMs, …
 */
@SuppressWarnings("ArrayRecordComponent")
public record CrossCorrelogram(double binMs, double[] values) {

    /**
     * The correlogram of trains; empty for fewer than two neurons, fewer bins than twice the lags,
     * or counts that never vary.
     *
     * @param binMs length of a bin, rounded to whole steps, at least one
     * @param lags how many lags above 0
     */
    public static Optional<CrossCorrelogram> of(SpikeTrains trains, double binMs, int lags) {
        SpikeCounts counts = SpikeCounts.of(trains, binMs);
        int stepsPerBin = (int) ExactMath.rint(counts.binMs() / trains.dtMs());
        int bins = counts.bins();
        if (trains.observed() < 2 || bins < 2 * lags) {
            return Optional.empty();
        }
        double[] ofAll = new double[bins];
        double[] own = new double[lags + 1];
        double[] one = new double[bins];
        for (int i = 0; i < trains.size(); i++) {
            int[] occupied = occupied(trains.steps(i), stepsPerBin, one);
            for (int bin : occupied) {
                ofAll[bin] += one[bin];
            }
            addCovariances(one, occupied, own);
            for (int bin : occupied) {
                one[bin] = 0;
            }
        }
        if (!(own[0] > 0)) {
            return Optional.empty();
        }
        double[] values = new double[lags + 1];
        int[] all = new int[bins];
        Arrays.setAll(all, k -> k);
        addCovariances(ofAll, all, values);
        double scale = (trains.observed() - 1) * own[0];
        for (int lag = 0; lag <= lags; lag++) {
            values[lag] = (values[lag] - own[lag]) / scale;
        }
        return Optional.of(new CrossCorrelogram(counts.binMs(), values));
    }

    /** Counts the spikes of a train; the bins that hold some, ascending. */
    private static int[] occupied(int[] steps, int stepsPerBin, double[] counts) {
        int[] bins = new int[steps.length];
        int size = 0;
        for (int step : steps) {
            int bin = step / stepsPerBin;
            if (bin < counts.length) {
                if (counts[bin]++ == 0) {
                    bins[size++] = bin;
                }
            }
        }
        return Arrays.copyOf(bins, size);
    }

    /** Adds Σ (n(k) - m) (n(k + l) - m) over k for each lag l; costs bins with spikes by lags. */
    private static void addCovariances(double[] counts, int[] occupied, double[] sums) {
        double total = Arrays.stream(occupied).mapToDouble(bin -> counts[bin]).sum();
        double mean = total / counts.length;
        double head = 0;
        double tail = 0;
        for (int lag = 0; lag < sums.length; lag++) {
            double products = 0;
            for (int bin : occupied) {
                products += bin + lag < counts.length ? counts[bin] * counts[bin + lag] : 0;
            }
            head += lag == 0 ? 0 : counts[lag - 1];
            tail += lag == 0 ? 0 : counts[counts.length - lag];
            double both = 2 * total - head - tail;
            sums[lag] += products - mean * both + (counts.length - lag) * mean * mean;
        }
    }
}
