package org.spikebook.simulator.model.neuron.lif;

import org.spikebook.simulator.parameter.ParameterValues;

/**
 * The membrane of leaky neurons, {@code τ_m dV/dt = -(V - V_rest) + (τ_m / C_m) (I + I_bias)}, as
 * the parameters of {@link Lif}, {@link LeakyReadout} and {@link AdaptiveThreshold} say it.
 *
 * @param tauMemMs time constant τ_m, above 0
 * @param cMemPf capacity C_m, above 0
 * @param vRestMv potential at rest
 * @param biasPa constant current
 */
public record LeakyMembrane(double tauMemMs, double cMemPf, double vRestMv, double biasPa) {

    public static final String TAU_MEM = "tauMemMs";
    public static final String C_MEM = "cMemPf";
    public static final String V_REST = "vRestMv";
    public static final String BIAS = "biasPa";

    public static LeakyMembrane of(ParameterValues values) {
        return new LeakyMembrane(
                values.number(TAU_MEM),
                values.number(C_MEM),
                values.number(V_REST),
                values.number(BIAS));
    }

    /** Share of {@code V - V_rest} that is left after a step. */
    public double decay(double dtMs) {
        return Propagators.decay(dtMs, tauMemMs);
    }

    /** By how many mV a constant current of 1 pA moves the potential in a step. */
    public double mvPerPa(double dtMs) {
        return Propagators.fromConstant(dtMs, tauMemMs, cMemPf);
    }
}
