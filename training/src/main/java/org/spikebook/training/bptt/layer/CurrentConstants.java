package org.spikebook.training.bptt.layer;

import org.spikebook.simulator.model.neuron.lif.Propagators;

/**
 * Constants of exponentially decaying synaptic currents.
 *
 * @param excDecay {@code exp(-dt / tauExc)}
 * @param inhDecay {@code exp(-dt / tauInh)}
 * @param mvPerExcPa from the excitatory current at the start of a step to the potential at its end
 * @param mvPerInhPa the same for the inhibitory current
 * @param peakMvPerPa height of the potential that an excitatory spike of weight 1 pA causes
 */
record CurrentConstants(
        double excDecay,
        double inhDecay,
        double mvPerExcPa,
        double mvPerInhPa,
        double peakMvPerPa) {

    static CurrentConstants of(
            double dtMs, double tauMemMs, double cMemPf, double tauExcMs, double tauInhMs) {
        return new CurrentConstants(
                Propagators.decay(dtMs, tauExcMs),
                Propagators.decay(dtMs, tauInhMs),
                Propagators.fromExponential(dtMs, tauMemMs, tauExcMs, cMemPf),
                Propagators.fromExponential(dtMs, tauMemMs, tauInhMs, cMemPf),
                Propagators.fromExponential(
                        peakMs(tauMemMs, tauExcMs), tauMemMs, tauExcMs, cMemPf));
    }

    /** {@code τ_s τ_m / (τ_m - τ_s) ln(τ_m / τ_s)}, or τ where both are equal. */
    private static double peakMs(double tauMemMs, double tauSynMs) {
        return tauMemMs == tauSynMs
                ? tauMemMs
                : tauSynMs * tauMemMs / (tauMemMs - tauSynMs) * StrictMath.log(tauMemMs / tauSynMs);
    }
}
