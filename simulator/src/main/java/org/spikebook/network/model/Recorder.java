package org.spikebook.network.model;

import java.util.List;
import java.util.Optional;

/**
 * What to observe.
 *
 * @param of id of a population or spiking stimulus
 * @param record {@code "spikes"} or the name of a state variable, for example {@code "vMv"}
 * @param neurons which members, ascending; empty for all
 */
public record Recorder(String id, String of, String record, Optional<List<Integer>> neurons) {

    /** The value of {@code record} for spikes. */
    public static final String SPIKES = "spikes";

    public boolean recordsSpikes() {
        return record.equals(SPIKES);
    }
}
