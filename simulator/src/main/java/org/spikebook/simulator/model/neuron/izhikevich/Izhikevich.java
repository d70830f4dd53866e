package org.spikebook.simulator.model.neuron.izhikevich;

import static org.spikebook.simulator.parameter.ParameterInfo.choice;
import static org.spikebook.simulator.parameter.ParameterInfo.real;

import org.spikebook.simulator.model.neuron.NeuronKernel;
import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.model.neuron.PopulationSetup;
import org.spikebook.simulator.model.synapse.Delta;
import org.spikebook.simulator.model.synapse.ExponentialCurrent;
import org.spikebook.simulator.model.synapse.Input;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.Preset;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;

/**
 * Izhikevich's simple model: {@code dv/dt = 0.04 v² + 5 v + 140 - u + I}, {@code du/dt = a (b v -
 * u)}; at the threshold v becomes c and u grows by d. Time in ms, v in mV, the rest without units.
 *
 * <p>Results depend on the integrator at the usual steps, so it is a parameter. Sources: Izhikevich
 * 2003, doi:10.1109/TNN.2003.820440; Izhikevich 2004, doi:10.1109/TNN.2004.832719. Stateless and
 * safe for use by several threads.
 */
public final class Izhikevich implements NeuronModel {

    public static final String TYPE = "izhikevich";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                real("a", "a", Unit.NONE, 0.02).between(-10, 10).step(0.01).drawn(),
                real("b", "b", Unit.NONE, 0.2).between(-10, 10).step(0.01).drawn(),
                real("c", "c", Unit.NONE, -65).between(-1000, 1000).drawn(),
                real("d", "d", Unit.NONE, 8).between(-1000, 1000).step(0.5).drawn(),
                real("vThresholdMv", "v_{th}", Unit.MILLIVOLT, 30).between(-1000, 1000),
                real("quadratic", "k_2", Unit.NONE, 0.04).between(-10, 10).step(0.01),
                real("linear", "k_1", Unit.NONE, 5).between(-100, 100).step(0.1),
                real("constant", "k_0", Unit.NONE, 140).between(-1e4, 1e4),
                real("recoveryLeak", "k_u", Unit.NONE, 1).between(0, 1),
                real("recoveryOffsetMv", "v_u", Unit.MILLIVOLT, 0).between(-1000, 1000),
                real("bias", "I_{bias}", Unit.NONE, 0).between(-1e4, 1e4).step(0.5),
                choice(
                        "integrator",
                        "halfSteps",
                        "fusedHalfSteps",
                        "sequentialEuler",
                        "euler",
                        "fusedEuler",
                        "rk4",
                        "rk4Sampled"),
                choice("threshold", "reached", "exceeded"));
    }

    @Override
    public List<ParameterInfo> stateVariables() {
        return List.of(
                real("vMv", "v", Unit.MILLIVOLT, -65).between(-1000, 1000).drawn(),
                real("u", "u", Unit.NONE, -13).between(-1000, 1000).drawn());
    }

    @Override
    public List<String> followingVariables() {
        return List.of("u");
    }

    @Override
    public List<String> receptorTypes() {
        return List.of(Input.TYPE, Delta.TYPE, ExponentialCurrent.TYPE);
    }

    @Override
    public List<Preset> presets() {
        return IzhikevichPresets.all();
    }

    @Override
    public NeuronKernel kernel(PopulationSetup setup) {
        return IzhikevichKernel.of(setup);
    }
}
