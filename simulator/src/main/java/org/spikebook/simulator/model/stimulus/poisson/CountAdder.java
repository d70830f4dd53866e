package org.spikebook.simulator.model.stimulus.poisson;

import org.spikebook.simulator.model.synapse.InputAccumulator;

/**
 * Adds up the spikes of a stimulus that reaches its target one to one. Steps and blocks of lines
 * may be requested in any order, but not by several threads.
 */
public interface CountAdder {

    /**
     * Adds {@code weight · count} for each of the lines {@code from} (inclusive) to {@code to}
     * (exclusive), where count is how often the line spikes in the step.
     *
     * @param place where the first of them stands in {@code arrivals}, and the others behind it
     * @param arrivals modified, and told of the places that it reaches
     */
    void add(int step, int from, int to, int place, InputAccumulator arrivals);
}
