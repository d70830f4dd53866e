package org.spikebook.simulator.model.neuron;

import org.spikebook.simulator.model.SpikeSink;

/**
 * Advances neurons one after the other with preallocated scratch memory for the current one. It
 * keeps no state between calls. For use by one thread at a time.
 */
public interface StepScratch {

    /**
     * Does the part of a step that needs scratch memory for neurons {@code from} (inclusive) to
     * {@code to} (exclusive).
     *
     * @param currents not modified
     * @param spikes told of neurons that fire, if this part decides it
     */
    void advance(int from, int to, Currents currents, SpikeSink spikes);
}
