package org.spikebook.lesson.check.spikes;

import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.check.Evidence.PopulationSpikes;
import org.spikebook.lesson.check.Measured;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.simulator.text.Numbers;

import java.util.List;

/**
 * A population fires irregularly: the coefficient of variation (CV) of its neurons' inter-spike
 * intervals, on several hidden seeds. A seed counts in full from the least CV to the most, not at
 * all at half of the least or a quarter above the most, in between in proportion; and not at all
 * where the mean rate is too low for the intervals to mean anything.
 */
public final class IntervalCv extends SpikesCheck {

    private static final double NO_CREDIT_SHARE = 0.5;
    private static final double NO_CREDIT_ABOVE = 1.25;
    private static final double ANY_CV = 10;

    @Override
    public String type() {
        return "intervalCv";
    }

    @Override
    protected List<ParameterInfo> wanted() {
        return List.of(
                ParameterInfo.real("leastCv", "CV", Unit.NONE, 0.7).above(0, ANY_CV),
                ParameterInfo.real("mostCv", "CV", Unit.NONE, ANY_CV).above(0, ANY_CV),
                ParameterInfo.real("leastHz", "r", Unit.HERTZ, 5).above(0, 10_000));
    }

    @Override
    protected CheckResult judge(ParameterValues values, int points, List<PopulationSpikes> runs) {
        double leastHz = values.number("leastHz");
        double share = 0;
        double cv = 0;
        double rateHz = 0;
        int tooSlow = 0;
        for (PopulationSpikes run : runs) {
            boolean counts = run.meanRateHz() >= leastHz;
            tooSlow += counts ? 0 : 1;
            double own = run.intervalCv().orElse(0);
            share += counts ? share(own, values) : 0;
            cv += own / runs.size();
            rateHz += run.meanRateHz() / runs.size();
        }
        return CheckResult.share(
                share / runs.size(),
                points,
                List.of(
                        Measured.text(
                                tooSlow > 0 ? "cv.tooSlow" : reason(cv, values),
                                values.word("population"),
                                Measured.hundredths(cv),
                                Numbers.readable(values.number("leastCv")),
                                Measured.tenths(rateHz),
                                Measured.grouped(leastHz),
                                Numbers.readable(values.number("mostCv")))));
    }

    private static double share(double cv, ParameterValues values) {
        double least = values.number("leastCv");
        double most = values.number("mostCv");
        return Math.min(
                Measured.share(cv, NO_CREDIT_SHARE * least, least),
                Measured.share(cv, NO_CREDIT_ABOVE * most, most));
    }

    private static String reason(double cv, ParameterValues values) {
        if (cv < values.number("leastCv")) {
            return "cv.tooLow";
        }
        if (values.number("mostCv") == ANY_CV) {
            return "cv.enough";
        }
        return cv > values.number("mostCv") ? "cv.tooHigh" : "cv.within";
    }
}
