package org.spikebook.simulator.network;

import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.model.synapse.ReceptorModel;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.Value;

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

    /** The same population of other neurons. */
    public Population withModel(Configured<NeuronModel> changed) {
        return new Population(id, shape, changed, receptors, initial);
    }

    /** The same population with other receptors. */
    public Population withReceptors(Configured<ReceptorModel> changed) {
        return new Population(id, shape, model, changed, initial);
    }

    /** The same population, started otherwise. */
    public Population withInitial(Map<String, Value> changed) {
        return new Population(id, shape, model, receptors, changed);
    }
}
