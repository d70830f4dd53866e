package org.spikebook.lesson.experiment.sweep;

import org.spikebook.simulator.analysis.SpikeAnalysis;

import java.util.OptionalDouble;

/** What one run gave of one recorder: numbers only, so that many runs fit into memory. */
record RunMeasures(
        double rateHz,
        OptionalDouble cv,
        OptionalDouble fanoFactor,
        OptionalDouble correlation,
        OptionalDouble synchrony) {

    static RunMeasures of(SpikeAnalysis analysis) {
        return new RunMeasures(
                analysis.trains().rateHz(),
                analysis.intervals().cv(),
                analysis.longCounts().fanoFactor(),
                analysis.longCounts().correlation(),
                analysis.counts().synchrony());
    }
}
