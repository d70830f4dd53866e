package org.spikebook.simulator.network.document;

import org.spikebook.simulator.document.Sha256;
import org.spikebook.simulator.network.NetworkModel;

/** Names a network by its content. */
public final class NetworkHash {

    private NetworkHash() {}

    /** {@code sha256:…} of the canonical document. */
    public static String of(NetworkModel network) {
        return Sha256.of(NetworkWriter.write(network));
    }
}
