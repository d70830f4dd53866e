package org.spikebook.lesson.grading;

import org.spikebook.lesson.check.Finding;
import org.spikebook.simulator.model.neuron.lif.LifParameters;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.Value;

import java.util.Optional;
import java.util.OptionalDouble;

/** The threshold of a population's neurons, and the same neurons without it. */
record NeuronThreshold(Population population) {

    /** A threshold that may be as high as this plays no part below it: that of leaky neurons. */
    private static final double OUT_OF_REACH_MV = 1e6;

    /** In mV; empty where it has none, or one for each neuron. */
    OptionalDouble mv() {
        return population.model().values().asMap().get(LifParameters.V_THRESHOLD)
                        instanceof Value.Real(double mv)
                ? OptionalDouble.of(mv)
                : OptionalDouble.empty();
    }

    /** The population with a threshold that no input reaches, where its model allows that. */
    Finding<Population> withoutIt() {
        Optional<ParameterInfo> threshold =
                population.model().component().parameters().stream()
                        .filter(info -> info.name().equals(LifParameters.V_THRESHOLD))
                        .filter(info -> info.max() >= OUT_OF_REACH_MV)
                        .findFirst();
        return threshold.isEmpty()
                ? Reasons.lacking("population.keepsThreshold", population.id())
                : Finding.found(
                        population.withModel(
                                population
                                        .model()
                                        .with(
                                                LifParameters.V_THRESHOLD,
                                                Value.of(OUT_OF_REACH_MV))));
    }
}
