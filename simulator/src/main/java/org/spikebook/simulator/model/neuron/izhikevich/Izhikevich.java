package org.spikebook.simulator.model.neuron.izhikevich;

import static org.spikebook.simulator.parameter.ParameterInfo.real;

import org.spikebook.simulator.model.neuron.NeuronKernel;
import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.model.neuron.PopulationSetup;
import org.spikebook.simulator.model.synapse.Delta;
import org.spikebook.simulator.model.synapse.ExponentialCurrent;
import org.spikebook.simulator.model.synapse.Input;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
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

    /** Name of the variable of recovery. */
    public static final String RECOVERY = "u";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return IzhikevichParameters.describe();
    }

    @Override
    public List<ParameterInfo> stateVariables() {
        return List.of(
                real(POTENTIAL, "v", Unit.MILLIVOLT, -65).between(-1000, 1000).drawn(),
                real(RECOVERY, "u", Unit.NONE, -13).between(-1000, 1000).drawn());
    }

    @Override
    public List<String> followingVariables() {
        return List.of(RECOVERY);
    }

    @Override
    public List<String> receptorTypes() {
        return List.of(Input.TYPE, Delta.TYPE, ExponentialCurrent.TYPE);
    }

    @Override
    public boolean isPlanar(ParameterValues values) {
        return true;
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
