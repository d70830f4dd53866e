package org.spikebook.lesson.experiment.sweep;

import org.apache.commons.math3.stat.StatUtils;
import org.spikebook.simulator.problem.Problem;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What was measured of a network at one point of a figure.
 *
 * @param at value of each parameter
 * @param mean over the seeds; empty where it cannot be told, for want of spikes, or was refused
 * @param sd standard deviation over the seeds; empty with fewer than two
 * @param problems why the network refuses these values, or why runs did not come to their end
 */
public record FigurePoint(
        List<Double> at, OptionalDouble mean, OptionalDouble sd, List<Problem> problems) {

    public FigurePoint {
        at = List.copyOf(at);
        problems = List.copyOf(problems);
    }

    /**
     * What several seeds gave.
     *
     * @param values one for each seed that has one
     */
    static FigurePoint of(List<Double> at, double[] values, List<Problem> problems) {
        return new FigurePoint(
                at,
                values.length == 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(StatUtils.mean(values)),
                values.length < 2
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(StrictMath.sqrt(StatUtils.variance(values))),
                problems);
    }

    /** Whether the network could not be run with these values. */
    public boolean isRefused() {
        return mean.isEmpty() && !problems.isEmpty();
    }
}
