package org.spikebook.stimulus;

import org.spikebook.synapse.Arrivals;

/**
 * Adds up the spikes of a stimulus that reaches its target one to one. Steps and blocks of lines
 * may be asked for in any order, but not by several threads.
 */
public interface CountAdder {

    /**
     * Adds {@code weight · count} for each of the lines {@code from} (inclusive) to {@code to}
     * (exclusive), where count is how often the line spikes in the step.
     *
     * @param arrivals by line; modified, and told of the lines that it reaches
     */
    void add(int step, int from, int to, Arrivals arrivals);
}
