package org.spikebook.web.networklab.ui;

import org.spikebook.simulator.network.NetworkModel;

import java.util.Optional;

/**
 * A network cell for a page without a server.
 *
 * @param data JSON for the page's script ({@code course-page/page-data.ts}); empty where no browser
 *     can run the network
 * @param hasTwin whether the data holds a second run beside it
 */
public record PageNetwork(NetworkModel network, Optional<String> data, boolean hasTwin) {}
