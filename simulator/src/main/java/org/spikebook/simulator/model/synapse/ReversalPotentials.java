package org.spikebook.simulator.model.synapse;

import org.spikebook.simulator.parameter.ParameterValues;

/** Where the currents through excitatory and inhibitory conductances turn round. */
record ReversalPotentials(double excMv, double inhMv) {

    static ReversalPotentials of(ParameterValues values) {
        return new ReversalPotentials(values.number("eExcMv"), values.number("eInhMv"));
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
