package org.spikebook.simulator.model.synapse;

import static org.spikebook.simulator.parameter.ParameterInfo.real;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.Unit;

/**
 * Receptors with excitatory and inhibitory channels that arriving spikes open, whatever the shape
 * of their conductance: {@code I = g_exc (E_exc - V) + g_inh (E_inh - V)}.
 */
public interface ConductanceReceptors extends ReceptorModel {

    /** Names of the conductances of both channels, in nS. */
    String EXC = "gExcNs";

    String INH = "gInhNs";

    @Override
    default ParameterInfo weight() {
        return real("weightNs", "w", Unit.NANOSIEMENS, 5).between(-1e6, 1e6).step(0.5).drawn();
    }

    /**
     * The current is that of the potential at the step's start. State: g of excitation and g of
     * inhibition first.
     */
    interface Kernel extends ReceptorKernel {

        ReversalPotentials reversals();

        @Override
        default void addCurrent(
                int from,
                int to,
                double[] vMv,
                double[][] state,
                InputAccumulator arrivals,
                double[] currentPa) {
            reversals().addCurrent(from, to, vMv, state[0], state[1], currentPa);
        }
    }

    /** The same in continuous time. */
    interface Slopes extends ReceptorSlopes {

        ReversalPotentials reversals();

        @Override
        default double currentPa(double vMv, double[] y, int first) {
            return reversals().currentPa(y[first], y[first + 1], vMv);
        }
    }
}
