package org.spikebook.web.networklab.ui.lab;

import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Stimulus;
import org.spikebook.simulator.network.validation.MemoryEstimate;

import java.util.stream.Stream;

/** Which networks are played in the browser, if their data are there; the others on the server. */
final class BrowserFit {

    /**
     * Updates of neurons for a second of biology. The browser's engine does about 3e8 a second
     * ({@code ./spikebook bench browser}, leaky neurons), so that these play at a third of real
     * time at least.
     */
    private static final double MOST_UPDATES_PER_S = 1e9;

    /** About 12 bytes each, in a page that has some hundred MB to spare. */
    private static final double MOST_SYNAPSES = 2e6;

    /** A document is sent whole to the page. */
    private static final int MOST_CHARACTERS = 1_000_000;

    private BrowserFit() {}

    static boolean fits(NetworkModel network, String document) {
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
