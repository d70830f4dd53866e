package org.spikebook.web.networklab.example;

import org.spikebook.simulator.model.neuron.NeuronKernel;
import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.model.neuron.PopulationSetup;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;

/** A model that exists in tests only: registering it must be enough to meet it everywhere. */
public final class QuadraticNeuron implements NeuronModel {

    @Override
    public String type() {
        return "quadratic";
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                ParameterInfo.real("curvature", "\\kappa", Unit.NONE, 0.04).between(0, 1),
                ParameterInfo.real("vPeakMv", "V_p", Unit.MILLIVOLT, 30).between(-100, 100));
    }

    @Override
    public List<ParameterInfo> stateVariables() {
        return List.of(ParameterInfo.real("vMv", "V", Unit.MILLIVOLT, -65).between(-1000, 1000));
    }

    @Override
    public List<String> receptorTypes() {
        return List.of("delta");
    }

    @Override
    public NeuronKernel kernel(PopulationSetup setup) {
        throw new UnsupportedOperationException("never run");
    }
}
