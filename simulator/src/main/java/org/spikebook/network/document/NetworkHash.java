package org.spikebook.network.document;

import org.spikebook.network.model.NetworkModel;
import org.spikebook.parameter.Sha256;

/** Names a network by its content. */
public final class NetworkHash {

    private NetworkHash() {}

    /** {@code sha256:…} of the canonical document. */
    public static String of(NetworkModel network) {
        return Sha256.of(NetworkWriter.write(network));
    }
}
