package org.spikebook.neuron;

import java.util.List;

/** The neuron models that come with Spikebook, but for the one that is typed. */
public final class NeuronModels {

    private NeuronModels() {}

    public static List<NeuronModel> standard() {
        return List.of(
                new Lif(),
                new AdaptiveThreshold(),
                new Izhikevich(),
                new AdaptiveExponential(),
                new HodgkinHuxley(),
                new LeakyReadout(),
                new Relu());
    }
}
