package org.spikebook.web.analysislab;

import org.spikebook.lesson.experiment.sweep.SweepResult;
import org.spikebook.network.document.NetworkHash;
import org.spikebook.network.model.NetworkModel;

/**
 * What a sweep left.
 *
 * @param networkHash of the network whose parameter was varied
 * @param seed of that network
 */
public record KeptSweep(String networkHash, long seed, SweepResult result) {

    /** Whether it is of a network as it stands. */
    public boolean isOf(NetworkModel network) {
        return seed == network.run().seed() && networkHash.equals(NetworkHash.of(network));
    }
}
