package org.spikebook.simulator.model.stimulus.poisson;

/** Adds the weighted counts of the lines of whole words. Not safe for use by several threads. */
interface WordAdder {

    /**
     * Adds those of words {@code from} (inclusive) to {@code to} (exclusive) of a stream.
     *
     * @param shift from a line to its place in {@code sums}
     */
    void add(long stream, int from, int to, int shift, double[] sums);
}
