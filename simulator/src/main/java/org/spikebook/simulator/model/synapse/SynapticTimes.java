package org.spikebook.simulator.model.synapse;

import static org.spikebook.simulator.parameter.ParameterInfo.real;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;

/**
 * How fast receptors with an excitatory and an inhibitory channel decay: what kernels, trainers,
 * quantizers and exporters read.
 *
 * @param tauExcMs time constant of excitation, above 0 ms
 * @param tauInhMs time constant of inhibition, above 0 ms
 */
public record SynapticTimes(double tauExcMs, double tauInhMs) {

    public static final String TAU_EXC = "tauExcMs";
    public static final String TAU_INH = "tauInhMs";

    /**
     * Those of receptors; they must be of a type that has them.
     *
     * @throws IllegalArgumentException if they are of another
     */
    public static SynapticTimes of(ParameterValues values) {
        return new SynapticTimes(values.number(TAU_EXC), values.number(TAU_INH));
    }

    /** Their description, with the usual values of a type. */
    static List<ParameterInfo> describe(double tauExcMs, double tauInhMs) {
        return List.of(
                real(TAU_EXC, "\\tau_{exc}", Unit.MILLISECOND, tauExcMs).above(0, 1e4).step(0.5),
                real(TAU_INH, "\\tau_{inh}", Unit.MILLISECOND, tauInhMs).above(0, 1e4).step(0.5));
    }

    /** {@code dx/dt = -x/τ}; state: x of both channels. */
    void exponentialSlopes(double[] y, int first, double[] slope) {
        slope[first] = -y[first] / tauExcMs;
        slope[first + 1] = -y[first + 1] / tauInhMs;
    }

    /** {@code dx/dt = y - x/τ}, {@code dy/dt = -y/τ}; state: x of both channels, then y of both. */
    void alphaSlopes(double[] y, int first, double[] slope) {
        slope[first] = y[first + 2] - y[first] / tauExcMs;
        slope[first + 1] = y[first + 3] - y[first + 1] / tauInhMs;
        slope[first + 2] = -y[first + 2] / tauExcMs;
        slope[first + 3] = -y[first + 3] / tauInhMs;
    }
}
