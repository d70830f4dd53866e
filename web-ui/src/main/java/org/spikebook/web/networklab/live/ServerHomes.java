package org.spikebook.web.networklab.live;

import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.live.PlayedData;
import org.spikebook.web.networklab.RunCost;
import org.spikebook.web.networklab.ShownData;
import org.springframework.beans.factory.annotation.Autowired;
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
    private final LiveData data;
    private final DataPacks packs;

    @Autowired
    ServerHomes(LiveThreads threads, NetworkReader reader, ShownData data, DataPacks packs) {
        this(threads, reader, new NamedData(data), packs);
    }

    private ServerHomes(LiveThreads threads, NetworkReader reader, LiveData data, DataPacks packs) {
        this.threads = threads;
        this.reader = reader;
        this.data = data;
        this.packs = packs;
    }

    /** Homes of networks that show these data and have these weights, whatever they name. */
    public ServerHomes showing(PlayedData fixed) {
        return new ServerHomes(threads, reader, new FixedData(fixed), packs);
    }

    /** What networks need beside their documents. */
    public LiveData data() {
        return data;
    }

    /** The same as a page is sent it; empty if it is too large. May take its time. */
    public Optional<DataPacks.Pack> pack(NetworkModel network) {
        return packs.of(data.of(network));
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
        return new ServerHome(threads.threads(), threads.measuring(), reader, data, page);
    }
}
