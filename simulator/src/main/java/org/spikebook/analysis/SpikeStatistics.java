package org.spikebook.analysis;

import org.spikebook.recording.SpikeRaster;

import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The common statistics of a raster in one place. Immutable and safe for use by several threads.
 *
 * <p>Statistics that need more spikes than there are come back empty, never as NaN.
 *
 * @see IntervalStatistics
 * @see SpikeCounts
 */
public final class SpikeStatistics {

    private final SpikeTrains trains;
    private final IntervalStatistics intervals;

    /**
     * @param raster spikes of a population
     * @param size number of neurons of the population, silent ones included
     * @param dtMs length of a step
     * @param steps number of steps of the run
     */
    public SpikeStatistics(SpikeRaster raster, int size, double dtMs, int steps) {
        this.trains = SpikeTrains.of(raster, size, dtMs, steps);
        this.intervals = new IntervalStatistics(trains);
    }

    /** Spikes of all neurons by time, divided by their number: the mean rate in Hz. */
    public double rateHz() {
        return trains.rateHz();
    }

    /** The rate of each neuron in Hz: those that fired in order of index, then the silent ones. */
    public double[] ratesHz() {
        return IntStream.range(0, trains.observed())
                .mapToDouble(k -> k < trains.size() ? trains.rateHz(k) : 0)
                .toArray();
    }

    /** See {@link IntervalStatistics#cv()}. */
    public OptionalDouble intervalCv() {
        return intervals.cv();
    }

    /** See {@link IntervalStatistics#cv2()}. */
    public OptionalDouble intervalCv2() {
        return intervals.cv2();
    }

    /**
     * See {@link SpikeCounts#fanoFactor()}.
     *
     * @param windowMs length of a window in which spikes are counted
     */
    public OptionalDouble fanoFactor(double windowMs) {
        return SpikeCounts.of(trains, windowMs).fanoFactor();
    }

    /** See {@link SpikeCounts#populationRateHz()}. */
    public double[] populationRateHz(double binMs) {
        return SpikeCounts.of(trains, binMs).populationRateHz();
    }

    /** See {@link SpikeCounts#synchrony()}. */
    public OptionalDouble synchrony(double binMs) {
        return SpikeCounts.of(trains, binMs).synchrony();
    }

    /** See {@link SpikeCounts#correlation()}. */
    public OptionalDouble correlation(double binMs) {
        return SpikeCounts.of(trains, binMs).correlation();
    }
}
