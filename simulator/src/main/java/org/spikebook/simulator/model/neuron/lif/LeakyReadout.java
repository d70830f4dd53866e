package org.spikebook.simulator.model.neuron.lif;

import static org.spikebook.simulator.parameter.ParameterInfo.real;

import org.spikebook.simulator.model.neuron.NeuronKernel;
import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.model.neuron.PopulationSetup;
import org.spikebook.simulator.model.synapse.Delta;
import org.spikebook.simulator.model.synapse.ExponentialCurrent;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;

/**
 * A leaky membrane that never fires, {@code τ_m dV/dt = -(V - V_rest) + (τ_m / C_m) I}: its
 * potential is read as the answer of a network. Integrated exactly, like {@link Lif}.
 */
public final class LeakyReadout implements NeuronModel {

    public static final String TYPE = "leakyReadout";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                real(LeakyMembrane.TAU_MEM, "\\tau_m", Unit.MILLISECOND, 20)
                        .above(0, Lif.NO_LEAK_MS),
                real(LeakyMembrane.C_MEM, "C_m", Unit.PICOFARAD, 250).above(0, 1e6).step(10),
                real(LeakyMembrane.V_REST, "V_{rest}", Unit.MILLIVOLT, 0).between(-1000, 1000),
                real(LeakyMembrane.BIAS, "I_{bias}", Unit.PICOAMPERE, 0)
                        .between(-1e6, 1e6)
                        .step(10));
    }

    @Override
    public List<ParameterInfo> stateVariables() {
        return List.of(real(POTENTIAL, "V", Unit.MILLIVOLT, 0).between(-1000, 1000).drawn());
    }

    @Override
    public List<String> receptorTypes() {
        return List.of(Delta.TYPE, ExponentialCurrent.TYPE);
    }

    @Override
    public NeuronKernel kernel(PopulationSetup setup) {
        return LeakyKernel.of(setup, LifSpiking.NEVER);
    }
}
