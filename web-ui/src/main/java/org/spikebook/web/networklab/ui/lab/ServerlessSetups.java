package org.spikebook.web.networklab.ui.lab;

import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.web.networklab.ShownData;
import org.spikebook.web.networklab.lock.DraftLocks;

import tools.jackson.databind.json.JsonMapper;

import java.util.Optional;

/** Setups of live labs in pages without a server. */
public final class ServerlessSetups {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ServerlessSetups() {}

    /**
     * What a live lab takes, as JSON; nothing where the network is too large for browsers or needs
     * data of the server.
     *
     * @param locks of the network and its draft
     * @param twin a second run beside it, if there is one
     * @param document of the network
     */
    public static Optional<String> of(
            ModelRegistry registry,
            DraftLocks locks,
            Optional<TwinRun> twin,
            NetworkModel network,
            String document) {
        return !ShownData.isShownBy(network) && new Homes(network, document).fitsBrowser()
                ? Optional.of(
                        json(
                                new LabSetups(registry)
                                        .of(locks, network, document, true)
                                        .beside(twin.map(run -> LabSetup.Twin.of(run, locks)))))
                : Optional.empty();
    }

    /** The same of a second run, in which nothing is set but by the first. */
    public static Optional<String> ofTwin(ModelRegistry registry, TwinRun run) {
        return !ShownData.isShownBy(run.network())
                        && new Homes(run.network(), run.document()).fitsBrowser()
                ? Optional.of(
                        json(
                                new LabSetups(registry)
                                        .of(run.locks(), run.network(), run.document(), false)))
                : Optional.empty();
    }

    private static String json(LabSetup setup) {
        return JSON.writeValueAsString(setup.inBrowserOnly());
    }
}
