package org.spikebook.stimulus;

/** A spike generator that can count its spikes without listing them. */
public interface CountGenerator extends SpikeGenerator {

    /** Least length of the room that a generator works in. */
    int SCRATCH = 64;

    /**
     * Adds {@code weight · count} for each of the lines {@code from} (inclusive) to {@code to}
     * (exclusive), where count is how often the line spikes in the step.
     *
     * @param sums by line; modified
     * @param scratch room to work in, of any length from {@value #SCRATCH} on
     */
    void addCounts(int step, int from, int to, double weight, double[] sums, long[] scratch);
}
