package org.spikebook.lesson.check.spikes;

import org.spikebook.lesson.check.Check;
import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.check.Evidence;
import org.spikebook.lesson.check.Evidence.PopulationSpikes;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;
import java.util.stream.Stream;

/** Judges the spikes of one population of a network cell, run on several hidden seeds. */
abstract class PopulationCheck implements Check {

    /** What is asked of the spikes. */
    abstract List<ParameterInfo> wanted();

    /** Judges the runs; there is at least one. */
    abstract CheckResult judge(ParameterValues values, int points, List<PopulationSpikes> runs);

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
        return evidence.spikes(
                        cells.getFirst(),
                        values.word("population"),
                        values.number("durationMs"),
                        values.whole("seeds"))
                .judged(points, runs -> judge(values, points, runs));
    }
}
