package org.spikebook.simulator.engine.delivery;

import org.spikebook.simulator.engine.compiled.CancellationToken;
import org.spikebook.simulator.engine.history.Archive;
import org.spikebook.simulator.model.synapse.InputAccumulator;

/**
 * Adds the weights of the spikes of one projection that arrive in a step at one block of its
 * target, in the order that {@link InputAccumulator} promises.
 */
public interface Delivery {

    /**
     * @param step the step in which spikes arrive
     * @param arrivals added to
     * @param cancellation told of synapses that were passed
     */
    void deliver(int step, InputAccumulator arrivals, CancellationToken cancellation);

    /** Whether it tells {@link InputAccumulator#reached()} of all that it adds to. */
    default boolean listsReached() {
        return false;
    }

    /** Forgets what a step has left that was aborted halfway. */
    default void abandon() {}

    /** Forgets what recent spikes have left, not what was learned. */
    default void rest() {}

    /** Goes through what changes from step to step, if anything. */
    default void archive(Archive archive) {}
}
