package org.spikebook.network.model;

import java.util.List;
import java.util.Optional;

/**
 * What to observe.
 *
 * @param of id of a population or spiking stimulus; of a plastic projection for weights
 * @param record {@code "spikes"}, the name of a state variable, for example {@code "vMv"}, or
 *     {@code "weight"}
 * @param neurons which members, or which synapses (counted by source, then target), ascending;
 *     empty for all
 */
public record Recorder(String id, String of, String record, Optional<List<Integer>> neurons) {

    /** The value of {@code record} for spikes. */
    public static final String SPIKES = "spikes";

    /** The value of {@code record} for the weights of a plastic projection. */
    public static final String WEIGHT = "weight";

    public boolean recordsWeights() {
        return record.equals(WEIGHT);
    }

    public boolean recordsSpikes() {
        return record.equals(SPIKES);
    }
}
