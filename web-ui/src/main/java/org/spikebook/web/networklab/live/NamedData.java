package org.spikebook.web.networklab.live;

import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.training.live.PlayedData;
import org.spikebook.web.networklab.ShownData;

/** The data sets that networks name. */
record NamedData(ShownData shown) implements LiveData {

    @Override
    public PlayedData of(NetworkModel network) {
        return shown.played(network);
    }

    @Override
    public String name(NetworkModel network) {
        return String.join(" ", ShownData.names(network));
    }

    @Override
    public boolean maySend(NetworkModel network) {
        return shown.maySend(network);
    }
}
