package org.spikebook.lesson.check.spikes;

import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.check.Evidence.PopulationSpikes;
import org.spikebook.lesson.check.Measured;
import org.spikebook.simulator.analysis.PowerSpectrum;
import org.spikebook.simulator.analysis.SpikeCounts;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;
import java.util.Optional;

/**
 * A population oscillates in a band of frequencies, or does not: the {@linkplain PowerSpectrum
 * spectrum} of its rate has a peak there that is a number of times the median power, on several
 * hidden seeds. A seed counts in full or not at all; and not at all where the mean rate is too low,
 * so that a silent population has no merit.
 */
public final class SpectralPeak extends SpikesCheck {

    @Override
    public String type() {
        return "spectralPeak";
    }

    @Override
    protected List<ParameterInfo> wanted() {
        return List.of(
                ParameterInfo.real("fromHz", "f_0", Unit.HERTZ, 30).above(0, 10_000),
                ParameterInfo.real("toHz", "f_1", Unit.HERTZ, 80).above(0, 10_000),
                ParameterInfo.flag("wanted", true),
                ParameterInfo.real("timesMedian", "k", Unit.NONE, 10).above(1, 1e6),
                ParameterInfo.real("binMs", "\\Delta t", Unit.MILLISECOND, 1).above(0, 1000),
                ParameterInfo.real("leastHz", "r", Unit.HERTZ, 1).between(0, 10_000));
    }

    @Override
    protected CheckResult judge(ParameterValues values, int points, List<PopulationSpikes> runs) {
        boolean wanted = values.flag("wanted");
        double times = values.number("timesMedian");
        Peak sum = new Peak(0, 0);
        double rateHz = 0;
        int right = 0;
        boolean tooSlow = false;
        for (PopulationSpikes run : runs) {
            Optional<Peak> peak = peak(values, run);
            boolean counts = peak.isPresent() && run.meanRateHz() >= values.number("leastHz");
            tooSlow |= !counts;
            right += counts && peak.get().times() >= times == wanted ? 1 : 0;
            sum = sum.plus(peak.orElse(new Peak(0, 0)));
            rateHz += run.meanRateHz() / runs.size();
        }
        String finding = tooSlow ? "unmeasured" : finding(wanted, right == runs.size());
        return CheckResult.share(
                (double) right / runs.size(),
                points,
                List.of(
                        Measured.text(
                                "spectralPeak." + finding,
                                values.word("population"),
                                Measured.tenths(sum.hz() / runs.size()),
                                Measured.tenths(sum.times() / runs.size()),
                                Measured.grouped(values.number("fromHz")),
                                Measured.grouped(values.number("toHz")),
                                Measured.grouped(times),
                                right,
                                runs.size(),
                                Measured.tenths(rateHz),
                                Measured.grouped(values.number("leastHz")))));
    }

    private static String finding(boolean wanted, boolean inAllRuns) {
        if (wanted) {
            return inAllRuns ? "there" : "missing";
        }
        return inAllRuns ? "absent" : "unwanted";
    }

    /**
     * The greatest power in the band.
     *
     * @param times how many times the median power it is
     */
    private record Peak(double hz, double times) {

        Peak plus(Peak other) {
            return new Peak(hz + other.hz, times + other.times);
        }
    }

    private static Optional<Peak> peak(ParameterValues values, PopulationSpikes run) {
        double fromHz = values.number("fromHz");
        double toHz = values.number("toHz");
        return PowerSpectrum.of(SpikeCounts.of(run.trains(), values.number("binMs")))
                .filter(PowerSpectrum::varies)
                .filter(spectrum -> spectrum.peakHz(fromHz, toHz) > 0)
                .map(s -> new Peak(s.peakHz(fromHz, toHz), s.timesMedian(fromHz, toHz)));
    }
}
