package org.spikebook.simulator.model.plasticity;

import static org.spikebook.simulator.parameter.ParameterInfo.real;

import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is done to all weights of a target from time to time: they are scaled to a given sum, or
 * slowly up and down until the target fires at a given rate ({@code dw/dt = w (1 - r/r_0) / τ}).
 *
 * <p>Source of the scaling: Turrigiano et al. 1998, doi:10.1038/36103; van Rossum, Bi and
 * Turrigiano 2000, doi:10.1523/JNEUROSCI.20-23-08812.2000.
 *
 * @param normalizeTo sum of the weights of each target; 0 for any
 * @param everySteps how often, in steps: the nearest to what is requested, one at least
 * @param targetRatePerStep spikes of a target in a step; 0 for any
 * @param growth {@code T / τ}, T the time between two scalings
 * @param rateDecay what is left of the estimate of a rate after a step
 */
public record Homeostasis(
        double normalizeTo,
        int everySteps,
        double targetRatePerStep,
        double growth,
        double rateDecay) {

    /** A key of saved networks, which keeps its spelling. */
    private static final String NORMALIZE_TO = "normaliseTo";

    private static final String TARGET_RATE = "targetRateHz";
    private static final String SCALING_TAU = "scalingTauMs";
    private static final String EVERY = "homeostasisEveryMs";

    /** Does nothing. */
    public static final Homeostasis NONE = new Homeostasis(0, 1, 0, 0, 0);

    static List<ParameterInfo> parameters() {
        return List.of(
                real(NORMALIZE_TO, "\\Sigma w", Unit.NONE, 0).between(0, 1e9),
                real(TARGET_RATE, "r_0", Unit.HERTZ, 0).between(0, 1000),
                real(SCALING_TAU, "\\tau_s", Unit.MILLISECOND, 1e5).above(0, 1e9).step(1000),
                real(EVERY, "T", Unit.MILLISECOND, 500).above(0, 1e9).step(10));
    }

    /** Names of the parameters of a rule that ask for something; none where nothing is done. */
    public static List<String> asked(ParameterValues values) {
        return Stream.of(NORMALIZE_TO, TARGET_RATE)
                .filter(name -> values.number(name) > 0)
                .toList();
    }

    static Homeostasis of(ParameterValues values, double dtMs) {
        double steps = Math.max(1, ExactMath.rint(values.number(EVERY) / dtMs));
        double everyMs = steps * dtMs;
        return new Homeostasis(
                values.number(NORMALIZE_TO),
                (int) Math.min(steps, Integer.MAX_VALUE),
                values.number(TARGET_RATE) * dtMs / 1000,
                everyMs / values.number(SCALING_TAU),
                ExactMath.exp(-1 / steps));
    }

    /** Whether it scales weights by rates. */
    public boolean scales() {
        return targetRatePerStep > 0;
    }

    /** Whether there is anything to do at the start of a step. */
    public boolean isDue(int step) {
        return (normalizeTo > 0 || scales() && step > 0) && step % everySteps == 0;
    }

    /**
     * The factor by which the weights of a target are scaled.
     *
     * @param sum of its weights
     * @param ratePerStep estimate of its rate
     */
    public double factor(double sum, double ratePerStep) {
        if (normalizeTo > 0) {
            return sum > 0 ? normalizeTo / sum : 1;
        }
        return Math.max(1 + growth * (1 - ratePerStep / targetRatePerStep), 0);
    }
}
