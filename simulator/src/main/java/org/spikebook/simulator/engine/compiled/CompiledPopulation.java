package org.spikebook.simulator.engine.compiled;

import org.spikebook.simulator.model.neuron.NeuronKernel;
import org.spikebook.simulator.model.neuron.PopulationState;
import org.spikebook.simulator.model.synapse.InputAccumulator;
import org.spikebook.simulator.network.Population;

import java.util.Map;

/**
 * A population with its constants derived and its random parameters and initial values drawn.
 *
 * @param initial values of the state variables that the document sets, by name
 */
public record CompiledPopulation(
        Population description, NeuronKernel kernel, Map<String, double[]> initial, Blocks blocks) {

    public int size() {
        return description.size();
    }

    /** A fresh state at time 0. */
    public PopulationState newState() {
        return newState(new CancellationToken(() -> false));
    }

    /**
     * The same, given up if it is no longer wanted.
     *
     * @throws java.util.concurrent.CancellationException if it is not
     */
    public PopulationState newState(CancellationToken cancellation) {
        PopulationState state =
                new PopulationState(
                        size(),
                        description.model().component().stateVariables(),
                        description.receptors().component().stateVariables());
        kernel.initialize(state);
        initial.forEach((name, values) ->
                System.arraycopy(values, 0, state.variable(name), 0, values.length));
        kernel.complete(state, initial::containsKey, cancellation::addWork);
        return state;
    }

    /** Zeros for the weights that arrive. */
    public InputAccumulator newArrivals() {
        return InputAccumulator.of(size(), description.receptors().component().hasTwoChannels());
    }
}
