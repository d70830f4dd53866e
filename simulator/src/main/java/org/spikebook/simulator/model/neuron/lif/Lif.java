package org.spikebook.simulator.model.neuron.lif;

import static org.spikebook.simulator.parameter.ParameterInfo.real;

import org.spikebook.simulator.model.neuron.NeuronKernel;
import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.model.neuron.PopulationSetup;
import org.spikebook.simulator.model.synapse.Delta;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;

/**
 * Leaky integrate-and-fire neuron: {@code τ_m dV/dt = -(V - V_rest) + (τ_m / C_m) I}, a spike and a
 * reset at the threshold, then a refractory period during which V is held (unless said otherwise).
 *
 * <p>Below threshold it is linear and integrated exactly (Rotter and Diesmann 1999,
 * doi:10.1007/s004220050570). Stateless and safe for use by several threads.
 */
public final class Lif implements NeuronModel {

    public static final String TYPE = "lif";

    /** So slow a leak, in ms, that a step multiplies the potential by exactly 1. */
    public static final double NO_LEAK_MS = 1e20;

    /** State variable of input that is kept until the refractory period is over. */
    static final int KEPT = 1;

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return LifParameters.describe();
    }

    @Override
    public List<ParameterInfo> stateVariables() {
        return List.of(
                real(POTENTIAL, "V", Unit.MILLIVOLT, -65).between(-1000, 1000).drawn(),
                real("keptMv", "V_{kept}", Unit.MILLIVOLT, 0).between(-1e6, 1e6));
    }

    @Override
    public List<String> receptorTypes() {
        return LeakyKernel.RECEPTORS;
    }

    @Override
    public double shortestIntervalMs(ParameterValues values) {
        return values.number(LifParameters.T_REF);
    }

    @Override
    public NeuronKernel kernel(PopulationSetup setup) {
        LifParameters parameters = LifParameters.of(setup.values());
        LifSpiking spiking = LifSpiking.of(parameters, setup.dtMs());
        boolean testFirst = parameters.choices().testsBeforeInput();
        boolean jumps = setup.receptors().type().equals(Delta.TYPE);
        return LeakyKernel.of(setup, jumps ? spiking.forJumps(testFirst) : spiking);
    }
}
