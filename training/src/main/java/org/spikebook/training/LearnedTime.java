package org.spikebook.training;

import org.spikebook.network.model.NetworkModel;
import org.spikebook.network.model.Population;
import org.spikebook.parameter.Configured;
import org.spikebook.parameter.Value;

import java.util.Map;

/** Puts trained membrane time constants into a network. */
final class LearnedTime {

    private LearnedTime() {}

    /**
     * The network with them.
     *
     * @param tauMemMs of the populations that have a trained one
     */
    static NetworkModel into(NetworkModel drawn, Map<String, Double> tauMemMs) {
        return tauMemMs.isEmpty()
                ? drawn
                : new NetworkModel(
                        drawn.name(),
                        drawn.populations().stream().map(p -> with(p, tauMemMs)).toList(),
                        drawn.stimuli(),
                        drawn.projections(),
                        drawn.recorders(),
                        drawn.run());
    }

    private static Population with(Population population, Map<String, Double> tauMemMs) {
        Double tau = tauMemMs.get(population.id());
        return tau == null
                ? population
                : new Population(
                        population.id(),
                        population.shape(),
                        new Configured<>(
                                population.model().component(),
                                population.model().values().with("tauMemMs", Value.of(tau))),
                        population.receptors(),
                        population.initial());
    }
}
