package org.spikebook.hardware.quantization;

import org.spikebook.hardware.quantization.integer.IntegerNetwork;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.Stimulus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The numbers of a network's parts, as an {@link IntegerNetwork} counts them. */
final class NetworkIndex {

    private final NetworkModel network;
    private final Map<String, Integer> populationIndex = new HashMap<>();
    private final Map<String, Integer> sourceIndex = new HashMap<>();

    NetworkIndex(NetworkModel network) {
        this.network = network;
        int next = 0;
        for (Stimulus stimulus : network.stimuli()) {
            sourceIndex.put(stimulus.id(), next);
            next += stimulus.size();
        }
        for (Population population : network.populations()) {
            populationIndex.put(population.id(), populationIndex.size());
            sourceIndex.put(population.id(), next);
            next += population.size();
        }
    }

    /** Index of the population that a projection comes from; -1 for a stimulus. */
    int from(Projection projection) {
        return populationIndex.getOrDefault(projection.from(), -1);
    }

    /** Index of a projection's target population. */
    int target(Projection projection) {
        return known(populationIndex, projection.to());
    }

    /** Index of a population. */
    int population(String id) {
        return known(populationIndex, id);
    }

    /** Index of the first member of a projection's source among all sources. */
    int source(Projection projection) {
        return known(sourceIndex, projection.from());
    }

    private static int known(Map<String, Integer> indices, String id) {
        Integer index = indices.get(id);
        if (index == null) {
            throw new IllegalArgumentException("no " + id);
        }
        return index;
    }

    /** Indices of the projections into a population. */
    List<Integer> into(int population) {
        String id = network.populations().get(population).id();
        List<Integer> indices = new ArrayList<>();
        for (int i = 0; i < network.projections().size(); i++) {
            if (network.projections().get(i).to().equals(id)) {
                indices.add(i);
            }
        }
        return indices;
    }

    List<IntegerNetwork.Inputs> inputs() {
        return network.stimuli().stream()
                .map(s -> new IntegerNetwork.Inputs(s.id(), s.size()))
                .toList();
    }

    /** The last population that projects to no other. */
    int readout() {
        int last = network.populations().size() - 1;
        for (int p = last; p >= 0; p--) {
            if (network.isOutput(network.populations().get(p))) {
                return p;
            }
        }
        return last;
    }
}
