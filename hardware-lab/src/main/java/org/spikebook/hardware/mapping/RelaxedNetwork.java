package org.spikebook.hardware.mapping;

import org.spikebook.simulator.model.neuron.lif.Lif;
import org.spikebook.simulator.model.neuron.lif.LifParameters;
import org.spikebook.simulator.model.stimulus.SpikeTimes;
import org.spikebook.simulator.model.synapse.Delta;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.Value;

import java.util.Map;
import java.util.Optional;

/**
 * A network of the same sizes and connectivity that uses only features that every chip has: the
 * limits that it breaks are those that the network will break once its other problems are solved.
 */
final class RelaxedNetwork {

    /** Long enough for relays on any way. */
    private static final int DELAY_STEPS = 10;

    private RelaxedNetwork() {}

    static NetworkModel of(NetworkModel network) {
        Value delayMs = Value.of(DELAY_STEPS * network.run().dtMs());
        return network.mapPopulations(RelaxedNetwork::plain)
                .mapStimuli(s -> s.withModel(Configured.defaults(new SpikeTimes())))
                .mapProjections(p -> p.withDelayMs(delayMs).withPlasticity(Optional.empty()));
    }

    private static Population plain(Population population) {
        return population
                .withModel(Configured.of(new Lif(), Map.of(LifParameters.T_REF, Value.of(0))))
                .withReceptors(Configured.defaults(new Delta()))
                .withInitial(Map.of());
    }
}
