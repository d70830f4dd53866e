package org.spikebook.simulator.analysis;

import org.apache.commons.math3.stat.StatUtils;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Inter-spike intervals (ISI) I<sub>k</sub> = t<sub>k+1</sub> - t<sub>k</sub> of spike trains, in
 * ms. Statistics that need more spikes than there are come back empty, never as NaN.
 */
public final class IntervalStatistics {

    /** Fewest spikes of a neuron whose intervals vary: two intervals. */
    private static final int FEWEST_SPIKES = 3;

    private final SpikeTrains trains;

    public IntervalStatistics(SpikeTrains trains) {
        this.trains = trains;
    }

    /** The intervals of all neurons, neuron after neuron; never across two neurons. */
    public double[] allMs() {
        return IntStream.range(0, trains.size())
                .mapToObj(trains::intervalsMs)
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    /**
     * The coefficient of variation of the intervals, CV = standard deviation by mean, averaged over
     * the neurons with three spikes or more: 0 for a clock, 1 for a Poisson process.
     */
    public OptionalDouble cv() {
        return overNeurons(IntervalStatistics::cv);
    }

    /** The coefficient of variation of one train; empty with fewer than three spikes. */
    public OptionalDouble cv(int train) {
        return counts(train) ? cv(trains.intervalsMs(train)) : OptionalDouble.empty();
    }

    /**
     * The local coefficient of variation CV2, {@code 2 |I_k+1 - I_k| / (I_k+1 + I_k)} on average
     * over k, then over neurons with three spikes or more, which slow changes of the rate do not
     * raise; without pairs of intervals of 0, between spikes of one step: 0 for a clock, 1 for a
     * Poisson process (Holt, Softky, Koch and Douglas 1996, J. Neurophysiol. 75:1806,
     * doi:10.1152/jn.1996.75.5.1806).
     */
    public OptionalDouble cv2() {
        return overNeurons(IntervalStatistics::cv2);
    }

    /**
     * How often intervals of each length occur, over all neurons; without bins if there are none.
     */
    public IntervalHistogram histogram() {
        return IntervalHistogram.of(allMs(), trains.dtMs());
    }

    private OptionalDouble overNeurons(Function<double[], OptionalDouble> statistic) {
        DoubleStream.Builder values = DoubleStream.builder();
        for (int train = 0; train < trains.size(); train++) {
            if (counts(train)) {
                statistic.apply(trains.intervalsMs(train)).ifPresent(values::add);
            }
        }
        return values.build().average();
    }

    private boolean counts(int train) {
        return trains.steps(train).length >= FEWEST_SPIKES;
    }

    /** Empty if all intervals are 0: spikes of one step. */
    private static OptionalDouble cv(double[] intervals) {
        double mean = StatUtils.mean(intervals);
        return mean == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.sqrt(StatUtils.variance(intervals)) / mean);
    }

    private static OptionalDouble cv2(double[] intervals) {
        return IntStream.range(0, intervals.length - 1)
                .filter(k -> intervals[k + 1] + intervals[k] > 0)
                .mapToDouble(k -> relativeChange(intervals[k], intervals[k + 1]))
                .average();
    }

    private static double relativeChange(double interval, double next) {
        return 2 * Math.abs(next - interval) / (next + interval);
    }
}
