package org.spikebook.simulator.model.neuron.lif;

import static org.spikebook.simulator.parameter.ParameterInfo.real;

import org.spikebook.simulator.model.neuron.NeuronKernel;
import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.model.neuron.PopulationSetup;
import org.spikebook.simulator.model.synapse.Delta;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;
import java.util.stream.Stream;

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
        List<ParameterInfo> numbers =
                List.of(
                        real("tauMemMs", "\\tau_m", Unit.MILLISECOND, 20).above(0, NO_LEAK_MS),
                        real("cMemPf", "C_m", Unit.PICOFARAD, 250).above(0, 1e6).step(10),
                        real("vRestMv", "V_{rest}", Unit.MILLIVOLT, -65).between(-1000, 1000),
                        real("vResetMv", "V_{reset}", Unit.MILLIVOLT, -65).between(-1000, 1000),
                        real("vThresholdMv", "V_{th}", Unit.MILLIVOLT, -50).between(-1000, 1e6),
                        real("tRefMs", "t_{ref}", Unit.MILLISECOND, 2).between(0, 1e4).step(0.5),
                        real("biasPa", "I_{bias}", Unit.PICOAMPERE, 0).between(-1e6, 1e6).step(10));
        return Stream.concat(numbers.stream(), LifChoices.parameters().stream()).toList();
    }

    @Override
    public List<ParameterInfo> stateVariables() {
        return List.of(
                real("vMv", "V", Unit.MILLIVOLT, -65).between(-1000, 1000).drawn(),
                real("keptMv", "V_{kept}", Unit.MILLIVOLT, 0).between(-1e6, 1e6));
    }

    @Override
    public List<String> receptorTypes() {
        return LeakyKernels.RECEPTORS;
    }

    @Override
    public NeuronKernel kernel(PopulationSetup setup) {
        LifSpiking spiking = LifSpiking.of(setup);
        boolean testFirst = LifChoices.of(setup.values()).testsBeforeInput();
        boolean jumps = setup.receptors().type().equals(Delta.TYPE);
        return LeakyKernels.of(setup, jumps ? spiking.forJumps(testFirst) : spiking);
    }
}
