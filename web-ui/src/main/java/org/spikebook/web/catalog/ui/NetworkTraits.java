package org.spikebook.web.catalog.ui;

import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the networks of an example are told apart by.
 *
 * @param models names of their neuron models, by type
 * @param learns whether synapses change by a rule of plasticity, or a network is trained
 * @param neurons of the largest of them
 */
record NetworkTraits(Map<String, Text> models, boolean learns, int neurons) {

    NetworkTraits {
        models = Map.copyOf(models);
    }

    /**
     * @param trained whether any of the networks is
     */
    static NetworkTraits of(List<NetworkModel> networks, boolean trained) {
        Map<String, Text> models = new TreeMap<>();
        boolean plastic = false;
        int neurons = 0;
        for (NetworkModel network : networks) {
            for (Population population : network.populations()) {
                NeuronModel model = population.model().component();
                models.put(model.type(), model.name());
            }
            plastic |= network.projections().stream().anyMatch(p -> p.plasticity().isPresent());
            neurons =
                    Math.max(
                            neurons,
                            network.populations().stream().mapToInt(Population::size).sum());
        }
        return new NetworkTraits(models, trained || plastic, neurons);
    }
}
