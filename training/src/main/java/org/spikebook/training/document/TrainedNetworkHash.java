package org.spikebook.training.document;

import org.spikebook.training.TrainedNetwork;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Names a trained network by all of its content: network, weights, plan and provenance. */
public final class TrainedNetworkHash {

    private TrainedNetworkHash() {}

    /** {@code sha256:…} of the canonical document without a signature. */
    public static String of(TrainedNetwork trained) {
        String text =
                TrainedNetworkWriter.write(new TrainedNetworkDocument(trained, Optional.empty()));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
