package org.spikebook.simulator.model.stimulus;

import org.spikebook.simulator.parameter.ParameterValues;

import java.util.Optional;

/** Finds the data behind a {@code dataset} stimulus. Safe for use by several threads. */
@FunctionalInterface
public interface SpikeSources {

    /** Knows no data sets. */
    SpikeSources NONE = (_, _, _) -> Optional.empty();

    /**
     * The encoded samples, or empty if there are none of that name.
     *
     * @param dataset the parameters of the stimulus: {@code data}, {@code encoder} and those of the
     *     encoder
     * @param steps number of steps of the run
     * @param dtMs time step
     */
    Optional<SpikeSource> resolve(ParameterValues dataset, int steps, double dtMs);
}
