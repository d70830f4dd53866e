package org.spikebook.lesson.check.spikes;

import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.check.Evidence.PopulationSpikes;
import org.spikebook.lesson.check.Measured;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.simulator.text.Text;

import java.util.List;

/**
 * A population fires at a wanted rate, whatever the seed: the mean rate of its neurons over the
 * run, on several hidden seeds. A seed within the tolerance counts in full, one three tolerances
 * away not at all, in between in proportion.
 */
public final class PopulationRate extends SpikesCheck {

    private static final double NO_CREDIT_TOLERANCES = 3;

    /** So that 20.3 Hz is within 0.3 Hz of 20 Hz. */
    private static final double ROUNDING = 1e-9;

    @Override
    public String type() {
        return "populationRate";
    }

    @Override
    protected List<ParameterInfo> wanted() {
        return List.of(
                ParameterInfo.real("wantedHz", "r", Unit.HERTZ, 20).above(0, 10_000),
                ParameterInfo.real("toleranceHz", "\\Delta r", Unit.HERTZ, 2).above(0, 1000));
    }

    @Override
    protected CheckResult judge(ParameterValues values, int points, List<PopulationSpikes> runs) {
        double wanted = values.number("wantedHz");
        double tolerance = values.number("toleranceHz");
        double[] rates = runs.stream().mapToDouble(PopulationSpikes::meanRateHz).toArray();
        double share = 0;
        int within = 0;
        for (double rate : rates) {
            double off = Math.abs(rate - wanted) / tolerance;
            share += Measured.share(off, NO_CREDIT_TOLERANCES, 1) / rates.length;
            within += off <= 1 + ROUNDING ? 1 : 0;
        }
        return CheckResult.share(share, points, List.of(reason(values, rates, within)));
    }

    private static Text reason(ParameterValues values, double[] rates, int within) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        double sum = 0;
        for (double rate : rates) {
            least = Math.min(least, rate);
            most = Math.max(most, rate);
            sum += rate;
        }
        return Measured.text(
                most == 0 ? "rate.silent" : within == rates.length ? "rate.right" : "rate.wrong",
                values.word("population"),
                Measured.tenths(sum / rates.length),
                Measured.tenths(least),
                Measured.tenths(most),
                rates.length,
                Measured.grouped(values.number("wantedHz")),
                Measured.grouped(values.number("toleranceHz")),
                within);
    }
}
