package org.spikebook.lesson.check.network;

import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.check.Evidence;
import org.spikebook.lesson.check.Evidence.PopulationPotential;
import org.spikebook.lesson.check.Finding;
import org.spikebook.lesson.check.Measured;
import org.spikebook.lesson.check.Tally;
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
public final class MeanPotential extends StateCheck<PopulationPotential> {

    private static final String ABSOLUTE = "absolute";
    private static final String THRESHOLD = "threshold";

    @Override
    public String type() {
        return "meanPotential";
    }

    @Override
    List<ParameterInfo> range() {
        return List.of(
                ParameterInfo.real("leastMv", "V_0", Unit.MILLIVOLT, -1000).between(-1000, 1000),
                ParameterInfo.real("mostMv", "V_1", Unit.MILLIVOLT, 1000).between(-1000, 1000),
                ParameterInfo.choice("relativeTo", ABSOLUTE, THRESHOLD),
                ParameterInfo.flag("withoutThreshold", false));
    }

    @Override
    Finding<List<PopulationPotential>> measure(
            Evidence evidence,
            String cell,
            Evidence.Observed observed,
            double fromMs,
            ParameterValues values) {
        return evidence.potentials(cell, observed, fromMs, values.flag("withoutThreshold"));
    }

    @Override
    protected CheckResult judge(
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
