package org.spikebook.engine;

import org.spikebook.compile.CompiledProjection;
import org.spikebook.compile.SynapseTable;
import org.spikebook.synapse.Arrivals;

/**
 * Adds the weights of the spikes of one projection that arrive in a step at one block of its
 * target, in the order that {@link Arrivals} promises.
 */
interface Delivery {

    /**
     * @param step the step in which spikes arrive
     * @param history the spikes of the source
     * @param arrivals added to
     */
    void deliver(int step, SpikeHistory history, Arrivals arrivals);

    static Delivery of(CompiledProjection projection, int block, int targetsInBlock) {
        SynapseTable table = projection.tables().get(block);
        return projection.sharedWeight().isPresent()
                ? new SharedWeightDelivery(
                        projection.delaySteps(),
                        table,
                        projection.sharedWeight().getAsDouble(),
                        targetsInBlock)
                : new OwnWeightDelivery(projection.delaySteps(), table);
    }
}
