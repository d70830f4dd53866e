package org.spikebook.lesson.check.network;

import org.spikebook.lesson.check.Check;
import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.check.Evidence;
import org.spikebook.lesson.check.Evidence.PopulationPotential;
import org.spikebook.lesson.check.Measured;
import org.spikebook.lesson.check.Tally;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The membrane potential of a population, a mean over its neurons and time, lies in a range, on
 * several hidden seeds. The range is absolute or relative to the threshold. Without the threshold
 * the population does not fire, so that the potential shows where its input alone would bring it;
 * what its own spikes would have done is then missing.
 */
public final class MeanPotential implements Check {

    private static final String ABSOLUTE = "absolute";
    private static final String THRESHOLD = "threshold";

    @Override
    public String type() {
        return "meanPotential";
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                ParameterInfo.name("population", ""),
                ParameterInfo.real("leastMv", "V_0", Unit.MILLIVOLT, -1000).between(-1000, 1000),
                ParameterInfo.real("mostMv", "V_1", Unit.MILLIVOLT, 1000).between(-1000, 1000),
                ParameterInfo.choice("relativeTo", ABSOLUTE, THRESHOLD),
                ParameterInfo.flag("withoutThreshold", false),
                ParameterInfo.real("fromMs", "t_0", Unit.MILLISECOND, 100).between(0, 60_000),
                ParameterInfo.real("durationMs", "T", Unit.MILLISECOND, 1000).above(0, 60_000),
                ParameterInfo.whole("seeds", "n", 5, 1, 100));
    }

    @Override
    public Class<? extends Cell> judges() {
        return NetworkCell.class;
    }

    @Override
    public CheckResult judge(
            ParameterValues values, List<String> cells, int points, Evidence evidence) {
        return evidence.potentials(
                        cells.getFirst(),
                        new Evidence.Observed(
                                values.word("population"),
                                values.number("durationMs"),
                                values.whole("seeds")),
                        values.number("fromMs"),
                        values.flag("withoutThreshold"))
                .judged(points, runs -> judge(values, points, runs));
    }

    private static CheckResult judge(
            ParameterValues values, int points, List<PopulationPotential> runs) {
        boolean relative = values.word("relativeTo").equals(THRESHOLD);
        if (relative && runs.getFirst().thresholdMv().isEmpty()) {
            return CheckResult.none(
                    points,
                    List.of(Measured.text("potential.noThreshold", values.word("population"))));
        }
        double base = relative ? runs.getFirst().thresholdMv().getAsDouble() : 0;
        double least = base + values.number("leastMv");
        double most = base + values.number("mostMv");
        Tally tally = new Tally(least, most);
        runs.forEach(run -> tally.add(OptionalDouble.of(run.meanMv())));
        String condition = values.flag("withoutThreshold") ? "free." : "";
        return tally.result(
                points,
                Measured.text(
                        "potential." + condition + tally.finding(),
                        values.word("population"),
                        Measured.tenths(tally.mean()),
                        Measured.tenths(least),
                        Measured.tenths(most),
                        tally.within(),
                        runs.size()));
    }
}
