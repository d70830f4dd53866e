package org.spikebook.lesson.check;

import org.spikebook.lesson.check.Evidence.Observed;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;
import java.util.stream.Stream;

/**
 * Judges what one population of a network cell did, run on several hidden seeds.
 *
 * @param <R> what is measured of a run
 */
public abstract class PopulationCheck<R> implements Check {

    /** What is asked of the runs: parameters beside the population, the duration and the seeds. */
    protected abstract List<ParameterInfo> wanted();

    /**
     * Measures the runs.
     *
     * @param cell id of the network cell
     * @param values of its parameters
     */
    protected abstract Finding<List<R>> measure(
            Evidence evidence, String cell, Observed observed, ParameterValues values);

    /** Judges the runs; there is at least one. */
    protected abstract CheckResult judge(ParameterValues values, int points, List<R> runs);

    @Override
    public final List<ParameterInfo> parameters() {
        Stream<ParameterInfo> which = Stream.of(ParameterInfo.name("population", ""));
        Stream<ParameterInfo> runs =
                Stream.of(
                        ParameterInfo.real("durationMs", "T", Unit.MILLISECOND, 1000)
                                .above(0, 60_000),
                        ParameterInfo.whole("seeds", "n", 5, 1, 100));
        return Stream.of(which, wanted().stream(), runs).flatMap(part -> part).toList();
    }

    @Override
    public final Class<? extends Cell> judges() {
        return NetworkCell.class;
    }

    @Override
    public final CheckResult judge(
            ParameterValues values, List<String> cells, int points, Evidence evidence) {
        Observed observed =
                new Observed(
                        values.word("population"),
                        values.number("durationMs"),
                        values.whole("seeds"));
        return measure(evidence, cells.getFirst(), observed, values)
                .judged(points, runs -> judge(values, points, runs));
    }
}
