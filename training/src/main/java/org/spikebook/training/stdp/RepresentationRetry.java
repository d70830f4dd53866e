package org.spikebook.training.stdp;

import org.spikebook.simulator.model.stimulus.SpikeTrain;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Projection;

import java.util.List;

/**
 * When a sample is presented again at a higher input intensity: where the population that the
 * readouts listen to fired too few spikes (Diehl and Cook 2015, doi:10.3389/fncom.2015.00099).
 *
 * @param settings least number of spikes, intensity and greatest number of presentations
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
     * Whether to present a sample again.
     *
     * @param spikes of each population
     * @param tries so far
     */
    public boolean again(List<SpikeTrain> spikes, int tries) {
        return settings.again(spikes.get(learner).spikeCount(), tries);
    }
}
