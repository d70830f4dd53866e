package org.spikebook.simulator.model.synapse;

import static org.spikebook.simulator.parameter.ParameterInfo.real;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;

/**
 * Where the currents through excitatory and inhibitory conductances turn round: what kernels and
 * exporters read.
 */
public record ReversalPotentials(double excMv, double inhMv) {

    public static final String E_EXC = "eExcMv";
    public static final String E_INH = "eInhMv";

    /**
     * Those of receptors; they must be conductances.
     *
     * @throws IllegalArgumentException if they are others
     */
    public static ReversalPotentials of(ParameterValues values) {
        return new ReversalPotentials(values.number(E_EXC), values.number(E_INH));
    }

    /** Their description. */
    static List<ParameterInfo> describe() {
        return List.of(
                real(E_EXC, "E_{exc}", Unit.MILLIVOLT, 0).between(-1000, 1000),
                real(E_INH, "E_{inh}", Unit.MILLIVOLT, -80).between(-1000, 1000));
    }

    /** {@code g_exc (E_exc - V) + g_inh (E_inh - V)}. */
    double currentPa(double excNs, double inhNs, double vMv) {
        return excNs * (excMv - vMv) + inhNs * (inhMv - vMv);
    }

    /** Adds the currents of some neurons, by the conductances of both channels. */
    void addCurrent(
            int from, int to, double[] vMv, double[] excNs, double[] inhNs, double[] currentPa) {
        for (int i = from; i < to; i++) {
            currentPa[i] += currentPa(excNs[i], inhNs[i], vMv[i]);
        }
    }
}
