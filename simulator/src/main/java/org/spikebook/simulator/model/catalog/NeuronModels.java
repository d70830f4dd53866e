package org.spikebook.simulator.model.catalog;

import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.model.neuron.Relu;
import org.spikebook.simulator.model.neuron.adaptive.AdaptiveExponential;
import org.spikebook.simulator.model.neuron.hodgkinhuxley.HodgkinHuxley;
import org.spikebook.simulator.model.neuron.izhikevich.Izhikevich;
import org.spikebook.simulator.model.neuron.lif.AdaptiveThreshold;
import org.spikebook.simulator.model.neuron.lif.LeakyReadout;
import org.spikebook.simulator.model.neuron.lif.Lif;

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
