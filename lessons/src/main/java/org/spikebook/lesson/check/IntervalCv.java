package org.spikebook.lesson.check;

import org.spikebook.lesson.check.Evidence.PopulationSpikes;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.simulator.text.Numbers;

import java.util.List;

/**
 * A population fires irregularly: the coefficient of variation (CV) of its neurons' inter-spike
 * intervals, on several hidden seeds. A seed counts in full at the wanted CV, not at all at half of
 * it, in between in proportion; and not at all where the mean rate is too low for the intervals to
 * mean anything.
 */
public final class IntervalCv extends PopulationCheck {

    private static final double NO_CREDIT_SHARE = 0.5;

    @Override
    public String type() {
        return "intervalCv";
    }

    @Override
    List<ParameterInfo> wanted() {
        return List.of(
                ParameterInfo.real("leastCv", "CV", Unit.NONE, 0.7).above(0, 10),
                ParameterInfo.real("leastHz", "r", Unit.HERTZ, 5).above(0, 10_000));
    }

    @Override
    CheckResult judge(ParameterValues values, int points, List<PopulationSpikes> runs) {
        double leastCv = values.number("leastCv");
        double leastHz = values.number("leastHz");
        double share = 0;
        double cv = 0;
        double rateHz = 0;
        int tooSlow = 0;
        for (PopulationSpikes run : runs) {
            boolean counts = run.meanRateHz() >= leastHz;
            tooSlow += counts ? 0 : 1;
            share +=
                    counts
                            ? Measured.share(run.intervalCv(), NO_CREDIT_SHARE * leastCv, leastCv)
                            : 0;
            cv += run.intervalCv() / runs.size();
            rateHz += run.meanRateHz() / runs.size();
        }
        return CheckResult.share(
                share / runs.size(),
                points,
                List.of(
                        Measured.text(
                                tooSlow > 0
                                        ? "cv.tooSlow"
                                        : cv >= leastCv ? "cv.enough" : "cv.tooLow",
                                values.word("population"),
                                Measured.hundredths(cv),
                                Numbers.readable(leastCv),
                                Measured.tenths(rateHz),
                                Numbers.readable(leastHz))));
    }
}
