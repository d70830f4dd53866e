package org.spikebook.training.stdp;

import org.spikebook.simulator.model.stimulus.SpikeTrain;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Projection;

import java.util.List;

/**
 * When a sample is shown again, brighter: where the population that the readouts listen to hardly
 * answered.
 *
 * @param settings how long that continues
 * @param learner index of that population
 */
public record RepresentationRetry(StdpSettings settings, int learner) {

    /**
     * For a network with readouts.
     *
     * @param populationIds the output last
     */
    public static RepresentationRetry of(
            NetworkModel network, List<String> populationIds, StdpSettings settings) {
        int learner =
                network.into(populationIds.getLast()).stream()
                        .map(Projection::from)
                        .mapToInt(populationIds::indexOf)
                        .filter(index -> index >= 0)
                        .findFirst()
                        .orElse(populationIds.size() - 1);
        return new RepresentationRetry(settings, learner);
    }

    /**
     * Whether to show a sample again.
     *
     * @param spikes of each population
     * @param tries so far
     */
    public boolean again(List<SpikeTrain> spikes, int tries) {
        return settings.again(spikes.get(learner).spikeCount(), tries);
    }
}
