package org.spikebook.network.model;

import org.spikebook.neuron.NeuronModel;
import org.spikebook.parameter.Configured;
import org.spikebook.parameter.Value;
import org.spikebook.synapse.ReceptorModel;

import java.util.Map;

/**
 * Neurons that share one model.
 *
 * @param id unique among populations and stimuli, stable
 * @param initial initial values of state variables where they differ from the model's default
 */
public record Population(
        String id,
        Shape shape,
        Configured<NeuronModel> model,
        Configured<ReceptorModel> receptors,
        Map<String, Value> initial) {

    public Population {
        initial = Map.copyOf(initial);
    }

    public int size() {
        return shape.size();
    }
}
