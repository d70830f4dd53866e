package org.spikebook.web.networklab.ui.lab;

import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Stimulus;
import org.spikebook.simulator.network.validation.MemoryEstimate;
import org.spikebook.web.networklab.live.ServerHomes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where a network can be played: in the browser, if its data are there, or on the server. */
record Homes(NetworkModel network, String document) {

    static final String BROWSER = "browser";
    static final String SERVER = "server";

    /**
     * Updates of neurons for a second of biology. The browser's engine does about 3e8 a second
     * ({@code ./spikebook bench browser}, leaky neurons), so that these play at a third of real
     * time at least.
     */
    private static final double MOST_UPDATES_PER_S = 1e9;

    /** About 12 bytes each, in a page that has some hundred MB to spare. */
    private static final double MOST_SYNAPSES = 3e6;

    /** A document is sent whole to the page. */
    private static final int MOST_CHARACTERS = 1_000_000;

    /** Best first; none if it is too large everywhere. */
    List<String> bestFirst() {
        List<String> homes = new ArrayList<>();
        if (fitsBrowser()) {
            homes.add(BROWSER);
        }
        if (ServerHomes.refusal(network).isEmpty()) {
            homes.add(SERVER);
        }
        return List.copyOf(homes);
    }

    /** Whether a browser can play the network. */
    boolean fitsBrowser() {
        double neurons =
                Stream.concat(
                                network.populations().stream().map(Population::size),
                                network.stimuli().stream().map(Stimulus::size))
                        .mapToDouble(Integer::doubleValue)
                        .sum();
        return neurons * 1000 / network.run().dtMs() <= MOST_UPDATES_PER_S
                && MemoryEstimate.of(network).synapses() <= MOST_SYNAPSES
                && document.length() <= MOST_CHARACTERS;
    }
}
