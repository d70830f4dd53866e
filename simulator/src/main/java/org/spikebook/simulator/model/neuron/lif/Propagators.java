package org.spikebook.simulator.model.neuron.lif;

import org.spikebook.simulator.math.ExactMath;

/**
 * Entries of the exact propagator of a leaky membrane with synaptic currents over a step (Rotter
 * and Diesmann 1999, doi:10.1007/s004220050570). Times in ms, capacitances in pF, currents in pA,
 * potentials in mV.
 */
public final class Propagators {

    /**
     * Up to which {@code |h/β|} the series of an alpha current is the more exact: both lose some
     * 1e-13 here.
     */
    private static final double NEARLY_EQUAL = 0.004;

    private Propagators() {}

    /** {@code e^(-h/τ)}: what is left of a variable that decays with τ. */
    public static double decay(double stepMs, double tauMs) {
        return ExactMath.exp(-stepMs / tauMs);
    }

    /** {@code (τ_m/C)(1 - e^(-h/τ_m))}: from a constant current to the potential. */
    public static double fromConstant(double stepMs, double tauMemMs, double cMemPf) {
        return -tauMemMs / cMemPf * ExactMath.expm1(-stepMs / tauMemMs);
    }

    /**
     * {@code τ_s τ_m / (C (τ_m - τ_s)) (e^(-h/τ_m) - e^(-h/τ_s))}: from an exponentially decaying
     * current to the potential; {@code (h/C) e^(-h/τ_m)} where both time constants are equal.
     */
    public static double fromExponential(
            double stepMs, double tauMemMs, double tauSynMs, double cMemPf) {
        double beta = tauSynMs * tauMemMs / (tauMemMs - tauSynMs);
        double propagator =
                beta / cMemPf * decay(stepMs, tauSynMs) * ExactMath.expm1(stepMs / beta);
        boolean usable = Double.isFinite(propagator) && propagator >= Double.MIN_NORMAL;
        return usable ? propagator : stepMs / cMemPf * decay(stepMs, tauMemMs);
    }

    /**
     * From the rise of an alpha-shaped current to the potential: {@code (β/C) e^(-h/τ_s) (β
     * (e^(h/β) - 1) - h)} with {@code β = τ_s τ_m / (τ_m - τ_s)}; {@code (h²/2C) e^(-h/τ_m)} where
     * both time constants are equal, and with {@code x = h/β} the beginning of its series, {@code
     * (h²/C) e^(-h/τ_s) (1/2 + x/6 + x²/24 + …)}, where they are so near that differences would be
     * lost.
     */
    static double fromAlpha(double stepMs, double tauMemMs, double tauSynMs, double cMemPf) {
        double beta = tauSynMs * tauMemMs / (tauMemMs - tauSynMs);
        double x = stepMs / beta;
        if (Math.abs(x) < NEARLY_EQUAL) {
            double series = 1.0 / 2 + x * (1.0 / 6 + x * (1.0 / 24 + x * (1.0 / 120 + x / 720)));
            return stepMs * stepMs / cMemPf * decay(stepMs, tauSynMs) * series;
        }
        double propagator =
                beta
                        / cMemPf
                        * decay(stepMs, tauSynMs)
                        * (beta * ExactMath.expm1(stepMs / beta) - stepMs);
        boolean usable = Double.isFinite(propagator) && propagator >= Double.MIN_NORMAL;
        return usable ? propagator : 0.5 * stepMs * stepMs / cMemPf * decay(stepMs, tauMemMs);
    }
}
