package org.spikebook.testkit;

import org.spikebook.neuron.Currents;
import org.spikebook.neuron.NeuronKernel;
import org.spikebook.neuron.NeuronModel;
import org.spikebook.neuron.PopulationSetup;
import org.spikebook.neuron.PopulationState;
import org.spikebook.neuron.SpikeSink;
import org.spikebook.parameter.ParameterInfo;
import org.spikebook.parameter.Unit;
import org.spikebook.synapse.Arrivals;
import org.spikebook.synapse.Input;

import java.util.List;

/** A model that exists only here: it fires whenever it has counted up to its limit. */
public final class CountingNeuron implements NeuronModel {

    @Override
    public String type() {
        return "counting";
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(ParameterInfo.real("limit", "N", Unit.NONE, 3).above(0, 1000));
    }

    @Override
    public List<ParameterInfo> stateVariables() {
        return List.of(ParameterInfo.real("count", "n", Unit.NONE, 0).between(0, 1000));
    }

    @Override
    public List<String> receptorTypes() {
        return List.of(Input.TYPE);
    }

    @Override
    public NeuronKernel kernel(PopulationSetup setup) {
        return new Kernel(setup.number("limit"));
    }

    private record Kernel(double limit) implements NeuronKernel {
        @Override
        public void step(
                int from,
                int to,
                PopulationState state,
                Arrivals arrivals,
                Currents currents,
                SpikeSink spikes) {
            double[] count = state.neuron(0);
            for (int i = from; i < to; i++) {
                count[i] += arrivals.positive()[i];
                if (count[i] >= limit) {
                    count[i] = 0;
                    spikes.spike(i);
                }
            }
        }
    }
}
