package org.spikebook.training;

import org.spikebook.network.model.ProjectionWeights;
import org.spikebook.network.model.WeightSet;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash of weights. */
final class WeightHash {

    private WeightHash() {}

    /** {@code sha256:…} over the names, sizes and values of all projections. */
    static String of(WeightSet weights) {
        MessageDigest digest = sha256();
        weights.byProjection().forEach((id, matrix) -> add(digest, id, matrix));
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String id, ProjectionWeights matrix) {
        String head = id + "|" + matrix.pre() + "|" + matrix.post() + "|";
        digest.update(head.getBytes(StandardCharsets.UTF_8));
        float[] values = matrix.values();
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
        bytes.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(values);
        digest.update(bytes.array());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
