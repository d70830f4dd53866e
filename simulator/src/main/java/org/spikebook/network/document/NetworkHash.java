package org.spikebook.network.document;

import org.spikebook.network.model.NetworkModel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names a network by its content. */
public final class NetworkHash {

    private NetworkHash() {}

    /** {@code sha256:…} of the canonical document. */
    public static String of(NetworkModel network) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] document = NetworkWriter.write(network).getBytes(StandardCharsets.UTF_8);
            return "sha256:" + HexFormat.of().formatHex(digest.digest(document));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
