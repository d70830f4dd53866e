package org.spikebook.connector;

/** Takes the pairs that a connector draws. */
@FunctionalInterface
public interface PairSink {

    void pair(int source, int target);
}
