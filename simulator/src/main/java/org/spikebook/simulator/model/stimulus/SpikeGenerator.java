package org.spikebook.simulator.model.stimulus;

import org.spikebook.simulator.model.SpikeSink;

/**
 * Makes the spikes of a stimulus. The spikes of a step depend on the step alone, so that steps and
 * blocks of lines may be requested in any order and by several threads.
 */
@FunctionalInterface
public interface SpikeGenerator {

    /**
     * Tells {@code sink} of the spikes of lines {@code from} (inclusive) to {@code to} (exclusive)
     * in a step, ascending; a line that spikes several times is told several times.
     */
    void spikes(int step, int from, int to, SpikeSink sink);

    /** The same for one thread alone, which may keep room to work in. */
    default SpikeGenerator forOneThread() {
        return this;
    }

    /** Whether its spikes have amplitudes. */
    default boolean isGraded() {
        return false;
    }
}
