package org.spikebook.lesson.experiment.sweep;

import org.apache.commons.math3.stat.StatUtils;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * What a recorder saw at one value of the parameter: means over the seeds. What cannot be told, for
 * want of spikes, is empty.
 *
 * @param value of the parameter
 * @param rateHz see {@link org.spikebook.simulator.analysis.SpikeTrains#rateHz()}; empty if no run
 *     came to its end
 * @param rateSdHz standard deviation of the rate over seeds; empty with fewer than two
 * @param cv see {@link org.spikebook.simulator.analysis.IntervalStatistics#cv()}
 * @param fanoFactor see {@link org.spikebook.simulator.analysis.SpikeCounts#fanoFactor()}
 * @param correlation see {@link org.spikebook.simulator.analysis.SpikeCounts#correlation()}
 * @param synchrony see {@link org.spikebook.simulator.analysis.SpikeCounts#synchrony()}
 */
public record SweepRow(
        double value,
        OptionalDouble rateHz,
        OptionalDouble rateSdHz,
        OptionalDouble cv,
        OptionalDouble fanoFactor,
        OptionalDouble correlation,
        OptionalDouble synchrony) {

    /**
     * The row of a value.
     *
     * @param runs those of its runs that came to their end
     */
    static SweepRow of(double value, List<RunMeasures> runs) {
        double[] rates = runs.stream().mapToDouble(RunMeasures::rateHz).toArray();
        return new SweepRow(
                value,
                Arrays.stream(rates).average(),
                rates.length < 2
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(StrictMath.sqrt(StatUtils.variance(rates))),
                mean(runs, RunMeasures::cv),
                mean(runs, RunMeasures::fanoFactor),
                mean(runs, RunMeasures::correlation),
                mean(runs, RunMeasures::synchrony));
    }

    private static OptionalDouble mean(
            List<RunMeasures> runs, Function<RunMeasures, OptionalDouble> measure) {
        return runs.stream().map(measure).flatMapToDouble(OptionalDouble::stream).average();
    }
}
