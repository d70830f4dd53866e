package org.spikebook.web.networklab;

import org.jspecify.annotations.Nullable;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.document.NetworkHash;

/**
 * What a job that ran a network left: where its recording is kept.
 *
 * @param networkHash of the network that was run
 * @param seed of the run
 * @param dataHash of the data that it showed, as {@link ShownData} gives it; none in jobs of
 *     earlier versions
 */
public record SimulationSummary(String networkHash, long seed, @Nullable String dataHash) {

    /** Of a network with its data. */
    static SimulationSummary of(NetworkModel network, String dataHash) {
        return new SimulationSummary(NetworkHash.of(network), network.run().seed(), dataHash);
    }

    /** Whether it is of this network, whatever its data were. */
    boolean isOf(NetworkModel network) {
        return seed == network.run().seed() && networkHash.equals(NetworkHash.of(network));
    }
}
