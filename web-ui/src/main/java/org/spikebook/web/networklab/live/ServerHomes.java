package org.spikebook.web.networklab.live;

import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.web.networklab.ShownData;
import org.springframework.stereotype.Component;

import tools.jackson.databind.node.ObjectNode;

import java.util.function.Consumer;

/** Opens live runs on the server. Safe for use by several threads. */
@Component
public class ServerHomes {

    private final LiveThreads threads;
    private final NetworkReader reader;
    private final ShownData data;

    ServerHomes(LiveThreads threads, NetworkReader reader, ShownData data) {
        this.threads = threads;
        this.reader = reader;
        this.data = data;
    }

    /**
     * A home without a network.
     *
     * @param page hears its messages, on threads of the home
     */
    public ServerHome open(Consumer<ObjectNode> page) {
        return new ServerHome(threads.threads(), reader, data::hold, page);
    }
}
