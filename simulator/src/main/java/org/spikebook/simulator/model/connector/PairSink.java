package org.spikebook.simulator.model.connector;

/** Takes the pairs that a connector draws. */
@FunctionalInterface
public interface PairSink {

    void pair(int source, int target);

    /**
     * Told of work besides pairs, counted in pairs drawn in the same time; may throw when they are
     * no longer wanted.
     */
    default void addWork(long work) {}
}
