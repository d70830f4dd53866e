package org.spikebook.simulator.live;

import org.spikebook.simulator.model.stimulus.SpikeSource;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.parameter.ParameterValues;

import java.util.Optional;

/**
 * Data for a run without an end: a sample is encoded for as long as a run of the document lasts,
 * and its spikes come again each time when it is over.
 *
 * @param data behind the stimuli
 * @param steps for which a sample is shown
 */
record RepeatedSamples(SpikeSources data, int steps) implements SpikeSources {

    /**
     * @param document the network with the duration that its document gives
     */
    static SpikeSources of(LiveConditions conditions, NetworkModel document) {
        return new RepeatedSamples(conditions.sources(document), document.run().steps());
    }

    @Override
    public Optional<SpikeSource> resolve(ParameterValues dataset, int endless, double dtMs) {
        return data.resolve(dataset, steps, dtMs);
    }
}
