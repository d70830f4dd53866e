package org.spikebook.training.document;

import org.spikebook.parameter.Sha256;
import org.spikebook.training.TrainedNetwork;

import java.util.Optional;

/** Names a trained network by all of its content: network, weights, plan and provenance. */
public final class TrainedNetworkHash {

    private TrainedNetworkHash() {}

    /** {@code sha256:…} of the canonical document without a signature. */
    public static String of(TrainedNetwork trained) {
        return Sha256.of(
                TrainedNetworkWriter.write(new TrainedNetworkDocument(trained, Optional.empty())));
    }
}
