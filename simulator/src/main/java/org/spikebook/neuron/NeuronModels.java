package org.spikebook.neuron;

import org.spikebook.neuron.equation.EquationNeuron;

import java.util.List;

/** The neuron models that come with Spikebook. */
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
                new Relu(),
                EquationNeuron.example());
    }
}
