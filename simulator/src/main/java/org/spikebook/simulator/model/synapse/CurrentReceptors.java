package org.spikebook.simulator.model.synapse;

import static org.spikebook.simulator.parameter.ParameterInfo.real;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.Unit;

/**
 * Receptors through which arriving spikes add a current, whatever its shape, excitation and
 * inhibition apart: {@code I = I_exc + I_inh}.
 */
public interface CurrentReceptors extends ReceptorModel {

    /** Names of the currents of both channels, in pA. */
    String EXC = "iExcPa";

    String INH = "iInhPa";

    @Override
    default ParameterInfo weight() {
        return real("weightPa", "w", Unit.PICOAMPERE, 100).between(-1e6, 1e6).step(10).drawn();
    }

    /** State: the currents of both channels in pA first. */
    interface Kernel extends ReceptorKernel {

        @Override
        default void addCurrent(
                int from,
                int to,
                double[] vMv,
                double[][] state,
                InputAccumulator arrivals,
                double[] currentPa) {
            double[] excPa = state[0];
            double[] inhPa = state[1];
            for (int i = from; i < to; i++) {
                currentPa[i] += excPa[i] + inhPa[i];
            }
        }
    }

    /** The same in continuous time. */
    interface Slopes extends ReceptorSlopes {

        @Override
        default double currentPa(double vMv, double[] y, int first) {
            return y[first] + y[first + 1];
        }
    }
}
