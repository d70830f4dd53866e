package org.spikebook.web.networklab.live;

import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.training.live.PlayedData;

/** What networks that are played need beside their documents. Safe for use by several threads. */
public interface LiveData {

    /** Loads it; what is not there is left out. May take its time. */
    PlayedData of(NetworkModel network);

    /** What tells the data of two networks from each other; empty where one needs none. */
    String name(NetworkModel network);

    /**
     * Whether the data may be small enough to be sent to a page, as far as is known without loading
     * them.
     */
    boolean maySend(NetworkModel network);
}
