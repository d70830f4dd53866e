package org.spikebook.web.networklab.live;

import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.training.live.PlayedData;

/** The same data for all networks. */
record FixedData(PlayedData data) implements LiveData {

    @Override
    public PlayedData of(NetworkModel network) {
        return data;
    }

    @Override
    public String name(NetworkModel network) {
        return data.isEmpty() ? "" : "fixed";
    }

    @Override
    public boolean maySend(NetworkModel network) {
        return true;
    }
}
