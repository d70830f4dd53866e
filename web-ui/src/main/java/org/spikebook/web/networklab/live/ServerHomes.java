package org.spikebook.web.networklab.live;

import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.networklab.RunCost;
import org.spikebook.web.networklab.ShownData;
import org.springframework.stereotype.Component;

import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;
import java.util.function.Consumer;

/** Opens live runs on the server. Safe for use by several threads. */
@Component
public class ServerHomes {

    private static final double SECOND_MS = 1_000;

    private final LiveThreads threads;
    private final NetworkReader reader;
    private final ShownData data;

    ServerHomes(LiveThreads threads, NetworkReader reader, ShownData data) {
        this.threads = threads;
        this.reader = reader;
        this.data = data;
    }

    /** Why a network is not played here, if so: by the cost of a second, since it has no end. */
    public static Optional<Problem> refusal(NetworkModel network) {
        NetworkModel second = network.withRun(network.run().withDurationMs(SECOND_MS));
        return RunCost.of(second).refusalToPlay();
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
