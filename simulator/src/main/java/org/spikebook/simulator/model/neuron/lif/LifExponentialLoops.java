package org.spikebook.simulator.model.neuron.lif;

import org.spikebook.simulator.model.neuron.PopulationState;
import org.spikebook.simulator.model.neuron.Spiking;

/**
 * V and the currents of neurons over a step, in loops that are kept small and free of branches, so
 * that the compiler turns them into vector instructions; then a look for potentials that must be
 * settled. That of a browser uses none, and looks while it moves ({@code
 * BrowserLifExponentialLoops}). Nothing arrives here: 0 is added so that -0 becomes 0 wherever it
 * is received.
 *
 * @param leak {@code e^(-h/τ_m)}
 * @param perPa from a constant current to V
 * @param perExcPa from the excitatory current to V
 * @param perInhPa from the inhibitory current to V
 * @param sought what is looked for
 */
record LifExponentialLoops(
        double vRestMv,
        double biasPa,
        double leak,
        double perPa,
        double perExcPa,
        double perInhPa,
        double excDecay,
        double inhDecay,
        Spiking sought) {

    /** With currents from outside; suspects as {@link Spiking#suspects} tells them. */
    int driven(int from, int to, PopulationState state, double[] currentPa) {
        moveDriven(from, to, state, currentPa);
        return sought.suspects(from, to, state);
    }

    /** The same without currents from outside. */
    int alone(int from, int to, PopulationState state) {
        moveAlone(from, to, state);
        return sought.suspects(from, to, state);
    }

    /** The same where inhibition rests: to add 0 would change no bit of the sum. */
    int uninhibited(int from, int to, PopulationState state) {
        moveUninhibited(from, to, state);
        return sought.suspects(from, to, state);
    }

    private void moveDriven(int from, int to, PopulationState state, double[] currentPa) {
        double[] vMv = state.neuron(0);
        double[] excPa = state.receptor()[0];
        double[] inhPa = state.receptor()[1];
        for (int i = from; i < to; i++) {
            double exc = excPa[i];
            double inh = inhPa[i];
            vMv[i] =
                    vRestMv
                            + (leak * (vMv[i] - vRestMv)
                                    + perExcPa * exc
                                    + perInhPa * inh
                                    + perPa * (currentPa[i] + biasPa));
            excPa[i] = exc * excDecay + 0.0;
            inhPa[i] = inh * inhDecay + 0.0;
        }
    }

    private void moveAlone(int from, int to, PopulationState state) {
        double[] vMv = state.neuron(0);
        double[] excPa = state.receptor()[0];
        double[] inhPa = state.receptor()[1];
        double constantMv = perPa * (0.0 + biasPa);
        for (int i = from; i < to; i++) {
            double exc = excPa[i];
            double inh = inhPa[i];
            vMv[i] =
                    vRestMv
                            + (leak * (vMv[i] - vRestMv)
                                    + perExcPa * exc
                                    + perInhPa * inh
                                    + constantMv);
            excPa[i] = exc * excDecay + 0.0;
            inhPa[i] = inh * inhDecay + 0.0;
        }
    }

    private void moveUninhibited(int from, int to, PopulationState state) {
        double[] vMv = state.neuron(0);
        double[] excPa = state.receptor()[0];
        double constantMv = perPa * (0.0 + biasPa);
        for (int i = from; i < to; i++) {
            double exc = excPa[i];
            vMv[i] = vRestMv + (leak * (vMv[i] - vRestMv) + perExcPa * exc + constantMv);
            excPa[i] = exc * excDecay + 0.0;
        }
    }
}
