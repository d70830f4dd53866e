package org.spikebook.training.live;

import org.spikebook.simulator.parameter.Configured;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.encoding.SpikeEncoder;

import java.util.Optional;

/**
 * A data set that a network shows.
 *
 * @param encoder how its samples become spikes; empty for the one that each stimulus names, with
 *     its default settings
 */
public record PlayedSet(Dataset dataset, Optional<Configured<SpikeEncoder>> encoder) {

    /** One whose stimuli name the encoder. */
    public static PlayedSet of(Dataset dataset) {
        return new PlayedSet(dataset, Optional.empty());
    }
}
