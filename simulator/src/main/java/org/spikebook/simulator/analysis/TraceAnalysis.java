package org.spikebook.simulator.analysis;

import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.spikebook.simulator.recording.StateTrace;

import java.util.OptionalDouble;

/**
 * What is measured of the variable of some neurons in a time window.
 *
 * @param variable its name with unit, for example {@code vMv}
 * @param neurons number of neurons, or of synapses; 1 for a rate
 * @param mean over neurons and time, in the variable's unit
 * @param sd standard deviation over neurons and time, in the variable's unit
 * @param chi see {@link VoltageSynchrony}; empty for a single neuron
 */
public record TraceAnalysis(
        String variable, int neurons, OptionalDouble mean, OptionalDouble sd, OptionalDouble chi) {

    /**
     * Analyzes a trace.
     *
     * @param dtMs time step
     * @param settings without {@linkplain AnalysisSettings#problems problems} in this run
     */
    public static TraceAnalysis of(StateTrace trace, double dtMs, AnalysisSettings settings) {
        int from = settings.fromStep(dtMs) / trace.everySteps();
        int to = settings.toStep(dtMs) / trace.everySteps();
        SummaryStatistics all = new SummaryStatistics();
        for (double[] values : trace.values()) {
            to = Math.min(to, values.length);
        }
        for (double[] values : trace.values()) {
            for (int n = from; n < to; n++) {
                all.addValue(values[n]);
            }
        }
        return new TraceAnalysis(
                trace.variable(),
                trace.values().length,
                finite(all.getMean()),
                finite(all.getStandardDeviation()),
                VoltageSynchrony.chi(trace.values(), from, to));
    }

    private static OptionalDouble finite(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
