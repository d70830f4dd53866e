package org.spikebook.web.networklab.ui.lab;

import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.network.NetworkModel;
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
     * @param document of the network
     */
    public static Optional<String> of(
            ModelRegistry registry, DraftLocks locks, NetworkModel network, String document) {
        return BrowserFit.fits(network, document)
                ? Optional.of(
                        JSON.writeValueAsString(
                                new LabSetups(registry)
                                        .of(locks, network, document, true)
                                        .inBrowserOnly()))
                : Optional.empty();
    }
}
