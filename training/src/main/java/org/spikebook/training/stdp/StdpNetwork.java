package org.spikebook.training.stdp;

import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.Stimulus;

import java.util.List;

/**
 * A network that learns without labels, and its parts.
 *
 * @param network as it was drawn
 * @param input the stimulus that shows the samples
 * @param learner the population whose neurons come to stand for classes
 * @param plastic all projections whose weights change
 */
public record StdpNetwork(
        NetworkModel network, Stimulus input, Population learner, List<Projection> plastic) {

    public StdpNetwork {
        plastic = List.copyOf(plastic);
    }

    boolean isPlastic(String projectionId) {
        return plastic.stream().anyMatch(p -> p.id().equals(projectionId));
    }
}
