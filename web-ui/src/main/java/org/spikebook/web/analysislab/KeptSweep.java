package org.spikebook.web.analysislab;

import org.jspecify.annotations.Nullable;
import org.spikebook.lesson.experiment.sweep.SweepResult;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.document.NetworkHash;
import org.spikebook.web.networklab.ShownData;

/**
 * The result of a sweep as the job keeps it, and what it was a sweep of.
 *
 * @param networkHash of the network whose parameter was varied
 * @param seed of that network
 * @param dataHash of the data that it showed, as {@link ShownData} gives it; none in sweeps of
 *     earlier versions
 */
public record KeptSweep(
        String networkHash, long seed, @Nullable String dataHash, SweepResult result) {

    /** Whether it is of a network and its data as they stand. */
    public boolean isOf(NetworkModel network, ShownData data) {
        return seed == network.run().seed()
                && networkHash.equals(NetworkHash.of(network))
                && data.isStill(network, dataHash);
    }
}
