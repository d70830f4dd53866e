package org.spikebook.stimulus;

import org.spikebook.synapse.Arrivals;

/** A spike generator that can count its spikes without listing them. */
public interface CountGenerator extends SpikeGenerator {

    /** Least length of the room that a generator works in. */
    int SCRATCH = 64;

    /**
     * Adds {@code weight · count} for each of the lines {@code from} (inclusive) to {@code to}
     * (exclusive), where count is how often the line spikes in the step.
     *
     * @param arrivals by line; modified, and told of the lines that it reaches
     * @param scratch room to work in, of any length from {@value #SCRATCH} on
     */
    void addCounts(int step, int from, int to, double weight, Arrivals arrivals, long[] scratch);
}
