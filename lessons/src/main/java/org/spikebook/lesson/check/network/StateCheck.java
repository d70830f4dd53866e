package org.spikebook.lesson.check.network;

import org.spikebook.lesson.check.CountedTime;
import org.spikebook.lesson.check.Evidence;
import org.spikebook.lesson.check.Finding;
import org.spikebook.lesson.check.PopulationCheck;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Judges currents or potentials of a population, from a time on.
 *
 * @param <R> what is measured of a run
 */
abstract class StateCheck<R> extends PopulationCheck<R> {

    private static final double SETTLED_MS = 100;

    /** What is asked of the state, in what range. */
    abstract List<ParameterInfo> range();

    /**
     * Measures the runs.
     *
     * @param fromMs what comes before does not count
     */
    abstract Finding<List<R>> measure(
            Evidence evidence,
            String cell,
            Evidence.Observed observed,
            double fromMs,
            ParameterValues values);

    @Override
    protected final List<ParameterInfo> wanted() {
        return Stream.concat(range().stream(), Stream.of(CountedTime.from(SETTLED_MS))).toList();
    }

    @Override
    public final Optional<Text> warning(ParameterValues values) {
        return CountedTime.of(values).warning();
    }

    @Override
    protected final Finding<List<R>> measure(
            Evidence evidence, String cell, Evidence.Observed observed, ParameterValues values) {
        return measure(evidence, cell, observed, CountedTime.of(values).fromMs(), values);
    }
}
