package org.spikebook.web.networklab.ui.lab;

import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.web.networklab.live.ServerHomes;

import java.util.ArrayList;
import java.util.List;

/** Where a network can be played. */
final class Homes {

    static final String BROWSER = "browser";
    static final String SERVER = "server";

    private Homes() {}

    /** Best first; none if it is too large everywhere. */
    static List<String> of(NetworkModel network, String document) {
        List<String> homes = new ArrayList<>();
        if (BrowserFit.fits(network, document)) {
            homes.add(BROWSER);
        }
        if (ServerHomes.refusal(network).isEmpty()) {
            homes.add(SERVER);
        }
        return List.copyOf(homes);
    }
}
