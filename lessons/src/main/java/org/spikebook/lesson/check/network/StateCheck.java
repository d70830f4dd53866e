package org.spikebook.lesson.check.network;

import org.spikebook.lesson.check.Evidence;
import org.spikebook.lesson.check.Finding;
import org.spikebook.lesson.check.PopulationCheck;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;
import java.util.stream.Stream;

/**
 * Judges currents or potentials of a population, from a time on.
 *
 * @param <R> what is measured of a run
 */
abstract class StateCheck<R> extends PopulationCheck<R> {

    private static final ParameterInfo FROM =
            ParameterInfo.real("fromMs", "t_0", Unit.MILLISECOND, 100).between(0, 60_000);

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
        return Stream.concat(range().stream(), Stream.of(FROM)).toList();
    }

    @Override
    protected final Finding<List<R>> measure(
            Evidence evidence, String cell, Evidence.Observed observed, ParameterValues values) {
        return measure(evidence, cell, observed, values.number(FROM.name()), values);
    }
}
