package org.spikebook.simulator.analysis;

import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.text.Numbers;

import java.util.ArrayList;
import java.util.List;

/**
 * Which part of a recording is analyzed, and in which bins.
 *
 * @param fromMs beginning of the window
 * @param toMs its end
 * @param binMs bins of the population's rate, of the PSTH and of synchrony
 * @param countMs bins in which spikes are counted for Fano factor and correlation
 * @param spectrumBinMs bins of the signal whose spectrum is taken: frequencies reach up to 500 /
 *     spectrumBinMs Hz
 */
public record AnalysisSettings(
        double fromMs, double toMs, double binMs, double countMs, double spectrumBinMs) {

    /** Most bins of any kind: more are neither read by people nor quickly computed. */
    private static final double MOST_BINS = 1_000_000;

    /** The usual bins of 5, 50 and 1 ms, none shorter than a step, over a part of a run. */
    public static AnalysisSettings of(double fromMs, double toMs, double dtMs) {
        return new AnalysisSettings(
                fromMs, toMs, Math.max(5, dtMs), Math.max(50, dtMs), Math.max(1, dtMs));
    }

    /**
     * What keeps these settings from fitting a run, all together; paths name the settings.
     *
     * @param dtMs time step
     * @param steps number of steps of the run
     */
    public List<Problem> problems(double dtMs, int steps) {
        List<Problem> problems = new ArrayList<>();
        double durationMs = steps * dtMs;
        boolean holdsSteps = toStep(dtMs) > fromStep(dtMs) && toStep(dtMs) <= steps;
        if (!(fromMs >= 0 && holdsSteps)) {
            problems.add(
                    problem(
                            "/fromMs",
                            "noWindow",
                            Numbers.readable(fromMs),
                            Numbers.readable(toMs),
                            Numbers.readable(durationMs)));
        }
        check("/binMs", binMs, dtMs, problems);
        check("/countMs", countMs, dtMs, problems);
        check("/spectrumBinMs", spectrumBinMs, dtMs, problems);
        return problems;
    }

    private void check(String path, double lengthMs, double leastMs, List<Problem> problems) {
        String length = Numbers.readable(lengthMs);
        if (!(lengthMs > 0 && lengthMs >= leastMs * (1 - 1e-9))
                || lengthMs == Double.POSITIVE_INFINITY) {
            problems.add(problem(path, "noBin", length, Numbers.readable(leastMs)));
        } else if ((toMs - fromMs) / lengthMs > MOST_BINS) {
            problems.add(problem(path, "tooManyBins", length, Numbers.readable(MOST_BINS)));
        }
    }

    private static Problem problem(String path, String code, Object... args) {
        return Problem.of(AnalysisSettings.class, path, code, args);
    }

    /** First step of the window. */
    int fromStep(double dtMs) {
        return (int) ExactMath.rint(fromMs / dtMs);
    }

    /** The step after the window's last one. */
    int toStep(double dtMs) {
        return (int) ExactMath.rint(toMs / dtMs);
    }
}
