package org.spikebook.training;

import org.jspecify.annotations.Nullable;
import org.spikebook.simulator.model.neuron.lif.LeakyMembrane;
import org.spikebook.simulator.model.neuron.lif.LifParameters;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.parameter.ParameterCheck;
import org.spikebook.simulator.parameter.Value;

import java.util.Map;

/**
 * Trained constants of neurons.
 *
 * @param tauMemMs of the populations that have a trained one
 * @param vThresholdMv of the populations that have a trained one
 */
record LearnedConstants(Map<String, Double> tauMemMs, Map<String, Double> vThresholdMv) {

    /** A network with them. */
    NetworkModel in(NetworkModel drawn) {
        return drawn.mapPopulations(p -> with(p, LeakyMembrane.TAU_MEM, tauMemMs.get(p.id())))
                .mapPopulations(p -> with(p, LifParameters.V_THRESHOLD, vThresholdMv.get(p.id())));
    }

    /** Whether each of them is a value that its neurons may have. */
    boolean areAllowedIn(NetworkModel drawn) {
        return drawn.populations().stream()
                .allMatch(p ->
                        isAllowed(p, LeakyMembrane.TAU_MEM, tauMemMs.get(p.id()))
                                && isAllowed(
                                        p, LifParameters.V_THRESHOLD, vThresholdMv.get(p.id())));
    }

    private static boolean isAllowed(Population population, String name, @Nullable Double trained) {
        return trained == null
                || population.model().component().parameters().stream()
                        .filter(info -> info.name().equals(name))
                        .allMatch(info ->
                                new ParameterCheck("", name, info)
                                        .check(new Value.Real(trained))
                                        .isEmpty());
    }

    private static Population with(Population population, String name, @Nullable Double trained) {
        return trained == null
                ? population
                : population.withModel(population.model().with(name, Value.of(trained)));
    }
}
