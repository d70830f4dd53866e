package org.spikebook.simulator.analysis;

import org.apache.commons.math3.stat.StatUtils;
import org.spikebook.simulator.math.ExactMath;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Spike counts n<sub>i</sub>(k) of neuron i in bins k of equal length, and what they say about
 * variability and about firing together. Immutable. What is left over of the window after its last
 * whole bin is not used. Costs grow with the number of spikes and of bins, not with their product.
 *
 * <p>Statistics that need more spikes than there are come back empty, never as NaN.
 */
public final class SpikeCounts {

    private final int observed;
    private final double binMs;
    private final double[] ofAll;
    private final double[] totals;
    private final double[] variances;

    /** Counts divided by their neuron's standard deviation, added up over neurons, in each bin. */
    private final double[] scaled;

    private final int varying;

    private SpikeCounts(SpikeTrains trains, int stepsPerBin) {
        observed = trains.observed();
        binMs = stepsPerBin * trains.dtMs();
        int bins = trains.steps() / stepsPerBin;
        ofAll = new double[bins];
        scaled = new double[bins];
        totals = new double[trains.size()];
        variances = new double[trains.size()];
        int withVariance = 0;
        for (int i = 0; i < trains.size(); i++) {
            count(i, trains.steps(i), stepsPerBin);
            withVariance += variances[i] > 0 ? 1 : 0;
        }
        varying = withVariance;
    }

    /**
     * The counts of trains.
     *
     * @param binMs length of a bin, rounded to whole steps, at least one
     */
    public static SpikeCounts of(SpikeTrains trains, double binMs) {
        double stepsPerBin = ExactMath.rint(binMs / trains.dtMs());
        return new SpikeCounts(trains, (int) Math.clamp(stepsPerBin, 1, Integer.MAX_VALUE));
    }

    private void count(int train, int[] steps, int stepsPerBin) {
        int used = steps.length;
        while (used > 0 && steps[used - 1] / stepsPerBin >= ofAll.length) {
            used--;
        }
        double squares = 0;
        for (int k = 0, next; k < used; k = next) {
            next = endOfBin(steps, k, used, stepsPerBin);
            double count = next - k;
            squares += count * count;
            ofAll[steps[k] / stepsPerBin] += count;
        }
        totals[train] = used;
        double bins = ofAll.length;
        variances[train] = bins < 2 ? 0 : (squares - used * (used / bins)) / (bins - 1);
        if (variances[train] > 0) {
            double sd = Math.sqrt(variances[train]);
            for (int k = 0; k < used; k++) {
                scaled[steps[k] / stepsPerBin] += 1 / sd;
            }
        }
    }

    private static int endOfBin(int[] steps, int from, int used, int stepsPerBin) {
        int bin = steps[from] / stepsPerBin;
        int end = from + 1;
        while (end < used && steps[end] / stepsPerBin == bin) {
            end++;
        }
        return end;
    }

    /** Length of a bin in ms: a whole number of steps. */
    public double binMs() {
        return binMs;
    }

    public int bins() {
        return ofAll.length;
    }

    /** The population's rate in each bin in Hz: spikes of all by observed neuron and second. */
    public double[] populationRateHz() {
        double scale = observed == 0 ? 0 : 1000.0 / binMs / observed;
        return Arrays.stream(ofAll).map(count -> count * scale).toArray();
    }

    /**
     * The Fano factor, variance by mean of n<sub>i</sub>, averaged over neurons that spike: 1 for a
     * Poisson process, 0 where every bin holds as many spikes (Fano 1947, Phys. Rev. 72:26,
     * doi:10.1103/PhysRev.72.26). Needs two bins.
     */
    public OptionalDouble fanoFactor() {
        double sum = 0;
        int spiking = 0;
        for (int i = 0; i < totals.length; i++) {
            if (totals[i] > 0 && bins() > 1) {
                sum += variances[i] / (totals[i] / bins());
                spiking++;
            }
        }
        return spiking == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / spiking);
    }

    /**
     * Synchrony χ² of counts: variance of their mean over neurons by the mean of their variances, 1
     * where all fire together, about 1/N where N neurons are independent (Golomb 2007,
     * doi:10.4249/scholarpedia.1347, with counts in place of potentials). Silent neurons count.
     */
    public OptionalDouble synchrony() {
        double single = Arrays.stream(variances).sum() / observed;
        if (!(single > 0)) {
            return OptionalDouble.empty();
        }
        double ofMean = StatUtils.variance(ofAll) / observed / observed;
        return OptionalDouble.of(ofMean / single);
    }

    /**
     * The pairwise spike-count correlation: Pearson's coefficient of n<sub>i</sub> and
     * n<sub>j</sub>, averaged over all pairs of neurons whose counts vary; 0 for independent
     * neurons, 1 for equal ones (de la Rocha et al. 2007, doi:10.1038/nature06028).
     *
     * <p>With z<sub>i</sub> the standardised counts of M neurons in B bins, the mean over pairs is
     * (Σ<sub>k</sub> (Σ<sub>i</sub> z<sub>i</sub>(k))² / (B - 1) - M) / (M (M - 1)): no loop over
     * pairs.
     */
    public OptionalDouble correlation() {
        if (varying < 2) {
            return OptionalDouble.empty();
        }
        double mean = StatUtils.mean(scaled);
        double squares = 0;
        for (double value : scaled) {
            squares += (value - mean) * (value - mean);
        }
        double pairs = (double) varying * (varying - 1);
        return OptionalDouble.of((squares / (bins() - 1) - varying) / pairs);
    }
}
