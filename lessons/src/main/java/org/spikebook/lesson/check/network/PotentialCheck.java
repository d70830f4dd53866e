package org.spikebook.lesson.check.network;

import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.check.Evidence;
import org.spikebook.lesson.check.Evidence.Extent;
import org.spikebook.lesson.check.Evidence.PopulationPotential;
import org.spikebook.lesson.check.Finding;
import org.spikebook.lesson.check.Measured;
import org.spikebook.lesson.check.Tally;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A value of the membrane potential of a population lies in a range, on several hidden seeds. The
 * range is absolute or relative to the threshold. Without the threshold the population does not
 * fire, so that the potential shows where its input alone would bring it; what its own spikes would
 * have done is then missing. A seed counts in full or not at all.
 */
abstract class PotentialCheck extends StateCheck<PopulationPotential> {

    private static final double ANY_MV = 1000;
    private static final String ABSOLUTE = "absolute";
    private static final String THRESHOLD = "threshold";
    private static final String WITHOUT_THRESHOLD = "withoutThreshold";

    /**
     * What came of the runs.
     *
     * @param finding the last part of a text's key
     * @param meanMv of the value over the runs
     * @param leastMv of the range
     * @param mostMv of the range
     * @param within runs whose value lies in the range
     */
    record Judged(
            String finding, double meanMv, double leastMv, double mostMv, int within, int runs) {}

    /** Whether every step counts, not only the ends of milliseconds. */
    abstract boolean inEveryStep();

    /** The value of a run. */
    abstract double valueMv(ParameterValues values, Extent extentMv);

    abstract Text reason(ParameterValues values, Judged judged);

    /** Whether the population cannot fire. */
    static boolean isFree(ParameterValues values) {
        return values.flag(WITHOUT_THRESHOLD);
    }

    @Override
    List<ParameterInfo> range() {
        return List.of(
                ParameterInfo.real("leastMv", "V_0", Unit.MILLIVOLT, -ANY_MV)
                        .between(-ANY_MV, ANY_MV),
                ParameterInfo.real("mostMv", "V_1", Unit.MILLIVOLT, ANY_MV)
                        .between(-ANY_MV, ANY_MV),
                ParameterInfo.choice("relativeTo", ABSOLUTE, THRESHOLD),
                ParameterInfo.flag(WITHOUT_THRESHOLD, false));
    }

    @Override
    final Finding<List<PopulationPotential>> measure(
            Evidence evidence,
            String cell,
            Evidence.Observed observed,
            double fromMs,
            ParameterValues values) {
        return evidence.potentials(
                cell, observed, new Evidence.Sampling(fromMs, isFree(values), inEveryStep()));
    }

    @Override
    protected final CheckResult judge(
            ParameterValues values, int points, List<PopulationPotential> runs) {
        boolean relative = values.word("relativeTo").equals(THRESHOLD);
        OptionalDouble thresholdMv = runs.getFirst().thresholdMv();
        if (relative && thresholdMv.isEmpty()) {
            return CheckResult.none(
                    points,
                    List.of(Measured.text("potential.noThreshold", values.word("population"))));
        }
        double base = relative ? thresholdMv.getAsDouble() : 0;
        double least = base + values.number("leastMv");
        double most = base + values.number("mostMv");
        Tally tally = new Tally(least, most);
        runs.forEach(run -> tally.add(OptionalDouble.of(valueMv(values, run.extentMv()))));
        Judged judged =
                new Judged(tally.finding(), tally.mean(), least, most, tally.within(), runs.size());
        return tally.result(points, reason(values, judged));
    }
}
