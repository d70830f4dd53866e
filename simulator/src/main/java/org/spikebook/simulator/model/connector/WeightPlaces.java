package org.spikebook.simulator.model.connector;

/**
 * Finds where the weight of a pair stands in a {@link WeightLayout}. Asked once for each synapse,
 * by source, then target; may count, so that each use of a connector needs one of its own.
 */
@FunctionalInterface
public interface WeightPlaces {

    int of(int source, int target);
}
