package org.spikebook.stimulus;

/** A spike generator that can count its spikes without listing them. */
public interface CountGenerator extends SpikeGenerator {

    /**
     * Adds {@code weight · count} for each of the lines {@code from} (inclusive) to {@code to}
     * (exclusive), where count is how often the line spikes in the step.
     *
     * @param sums by line; modified
     */
    void addCounts(int step, int from, int to, double weight, double[] sums);
}
