package org.spikebook.analysis;

import org.apache.commons.math3.stat.StatUtils;
import org.spikebook.recording.SpikeRaster;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * Rates, intervals and counts of a raster. Immutable and safe for use by several threads.
 *
 * <p>Statistics that need more spikes than there are come back empty, never as NaN.
 */
public final class SpikeStatistics {

    private final int[][] stepsByNeuron;
    private final double dtMs;
    private final int steps;

    /**
     * @param raster spikes of a population
     * @param size number of neurons of the population, silent ones included
     * @param dtMs length of a step
     * @param steps number of steps of the run
     */
    public SpikeStatistics(SpikeRaster raster, int size, double dtMs, int steps) {
        this.stepsByNeuron = byNeuron(raster, size);
        this.dtMs = dtMs;
        this.steps = steps;
    }

    /** Spikes of all neurons by time, divided by their number: the mean rate in Hz. */
    public double rateHz() {
        long spikes = Arrays.stream(stepsByNeuron).mapToLong(s -> s.length).sum();
        return spikes * 1000.0 / (steps * dtMs) / stepsByNeuron.length;
    }

    /** The rate of each neuron in Hz. */
    public double[] ratesHz() {
        return Arrays.stream(stepsByNeuron)
                .mapToDouble(s -> s.length * 1000.0 / (steps * dtMs))
                .toArray();
    }

    /** The intervals between the spikes of a neuron, in ms. */
    public double[] intervalsMs(int neuron) {
        int[] at = stepsByNeuron[neuron];
        double[] intervals = new double[Math.max(0, at.length - 1)];
        Arrays.setAll(intervals, k -> (at[k + 1] - at[k]) * dtMs);
        return intervals;
    }

    /**
     * The coefficient of variation of the intervals (standard deviation by mean), averaged over the
     * neurons with three spikes or more: 0 for a clock, 1 for a Poisson process.
     */
    public OptionalDouble intervalCv() {
        return overNeurons(intervals ->
                StrictMath.sqrt(StatUtils.variance(intervals)) / StatUtils.mean(intervals));
    }

    /**
     * The local coefficient of variation CV2, {@code 2 |I_k+1 - I_k| / (I_k+1 + I_k)} on average
     * (Holt et al. 1996), which slow changes of the rate do not raise.
     */
    public OptionalDouble intervalCv2() {
        return overNeurons(SpikeStatistics::cv2);
    }

    /**
     * The Fano factor: variance by mean of the number of spikes in windows, averaged over neurons
     * that spike; 1 for a Poisson process.
     *
     * @param windowMs length of a window; what is left over at the end is not used
     */
    public OptionalDouble fanoFactor(double windowMs) {
        return Arrays.stream(stepsByNeuron)
                .filter(s -> s.length > 0)
                .map(s -> counts(s, windowMs))
                .filter(counts -> counts.length > 1 && StatUtils.mean(counts) > 0)
                .mapToDouble(counts -> StatUtils.variance(counts) / StatUtils.mean(counts))
                .average();
    }

    /**
     * The population's rate over time in Hz: spikes of all neurons in each bin, by neuron and
     * second.
     *
     * @param binMs length of a bin; what is left over at the end is not used
     */
    public double[] populationRateHz(double binMs) {
        double[] rate = new double[bins(binMs)];
        for (int[] at : stepsByNeuron) {
            double[] counts = counts(at, binMs);
            for (int k = 0; k < rate.length; k++) {
                rate[k] += counts[k];
            }
        }
        double scale = 1000.0 / binMs / stepsByNeuron.length;
        return DoubleStream.of(rate).map(count -> count * scale).toArray();
    }

    /**
     * Synchrony: variance of the population's rate by the mean variance of its neurons' rates; 1
     * where all fire together, about 1/N where they are independent (Golomb 2007, χ²).
     *
     * @param binMs length of a bin
     */
    public OptionalDouble synchrony(double binMs) {
        double single =
                Arrays.stream(stepsByNeuron)
                        .mapToDouble(s -> StatUtils.variance(counts(s, binMs)))
                        .average()
                        .orElse(0);
        double scale = 1000.0 / binMs;
        double whole = StatUtils.variance(populationRateHz(binMs)) / (scale * scale);
        return single > 0 ? OptionalDouble.of(whole / single) : OptionalDouble.empty();
    }

    private interface OfIntervals {
        double value(double[] intervalsMs);
    }

    private OptionalDouble overNeurons(OfIntervals statistic) {
        DoubleStream.Builder values = DoubleStream.builder();
        for (int neuron = 0; neuron < stepsByNeuron.length; neuron++) {
            if (stepsByNeuron[neuron].length >= 3) {
                values.add(statistic.value(intervalsMs(neuron)));
            }
        }
        return values.build().average();
    }

    private static double cv2(double[] intervals) {
        double sum = 0;
        for (int k = 0; k + 1 < intervals.length; k++) {
            sum +=
                    2
                            * Math.abs(intervals[k + 1] - intervals[k])
                            / (intervals[k + 1] + intervals[k]);
        }
        return sum / (intervals.length - 1);
    }

    private int bins(double binMs) {
        return (int) (steps / Math.round(binMs / dtMs));
    }

    private double[] counts(int[] at, double binMs) {
        double[] counts = new double[bins(binMs)];
        long stepsPerBin = Math.round(binMs / dtMs);
        for (int step : at) {
            int bin = (int) (step / stepsPerBin);
            if (bin < counts.length) {
                counts[bin]++;
            }
        }
        return counts;
    }

    private static int[][] byNeuron(SpikeRaster raster, int size) {
        int[] counts = new int[size];
        for (int neuron : raster.neurons()) {
            counts[neuron]++;
        }
        int[][] steps = new int[size][];
        Arrays.setAll(steps, neuron -> new int[counts[neuron]]);
        int[] next = new int[size];
        for (int k = 0; k < raster.spikeCount(); k++) {
            int neuron = raster.neurons()[k];
            steps[neuron][next[neuron]++] = raster.steps()[k];
        }
        return steps;
    }
}
