package org.spikebook.hardware.mapping;

import org.spikebook.network.model.NetworkModel;
import org.spikebook.network.model.Population;
import org.spikebook.network.model.Projection;
import org.spikebook.network.model.Stimulus;
import org.spikebook.neuron.Lif;
import org.spikebook.neuron.NeuronModel;
import org.spikebook.parameter.Configured;
import org.spikebook.parameter.Value;
import org.spikebook.stimulus.SpikeTimes;
import org.spikebook.synapse.Delta;

import java.util.Map;
import java.util.Optional;

/**
 * A network of the same sizes and connections that asks for nothing that a chip lacks: what its
 * limits say of the stand-in, they will say of the network once that is repaired.
 */
final class StandIn {

    /** Long enough for relays on any way. */
    private static final int DELAY_STEPS = 10;

    private StandIn() {}

    static NetworkModel of(NetworkModel network) {
        return new NetworkModel(
                network.name(),
                network.populations().stream().map(StandIn::population).toList(),
                network.stimuli().stream().map(StandIn::stimulus).toList(),
                network.projections().stream()
                        .map(p -> projection(p, DELAY_STEPS * network.run().dtMs()))
                        .toList(),
                network.recorders(),
                network.run());
    }

    private static Population population(Population population) {
        Configured<NeuronModel> lif = Configured.of(new Lif(), Map.of("tRefMs", Value.of(0)));
        return new Population(
                population.id(),
                population.shape(),
                lif,
                Configured.defaults(new Delta()),
                Map.of());
    }

    private static Stimulus stimulus(Stimulus stimulus) {
        return new Stimulus(stimulus.id(), stimulus.shape(), Configured.defaults(new SpikeTimes()));
    }

    private static Projection projection(Projection p, double delayMs) {
        return new Projection(
                p.id(),
                p.from(),
                p.to(),
                p.connector(),
                p.weight(),
                Value.of(delayMs),
                Optional.empty());
    }
}
