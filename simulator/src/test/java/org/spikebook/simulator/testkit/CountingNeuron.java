package org.spikebook.simulator.testkit;

import org.spikebook.simulator.model.SpikeSink;
import org.spikebook.simulator.model.neuron.Currents;
import org.spikebook.simulator.model.neuron.NeuronKernel;
import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.model.neuron.PopulationSetup;
import org.spikebook.simulator.model.neuron.PopulationState;
import org.spikebook.simulator.model.synapse.Input;
import org.spikebook.simulator.model.synapse.InputAccumulator;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.Unit;

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
                InputAccumulator arrivals,
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
