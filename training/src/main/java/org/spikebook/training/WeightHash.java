package org.spikebook.training;

import org.spikebook.simulator.document.Sha256;
import org.spikebook.simulator.network.ProjectionWeights;
import org.spikebook.simulator.network.WeightSet;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The hash of weights. */
final class WeightHash {

    private WeightHash() {}

    /** {@code sha256:…} over the names, sizes and values of all projections. */
    static String of(WeightSet weights) {
        MessageDigest digest = Sha256.digest();
        weights.byProjection().forEach((id, matrix) -> add(digest, id, matrix));
        return Sha256.text(digest);
    }

    private static void add(MessageDigest digest, String id, ProjectionWeights matrix) {
        String head = id + "|" + matrix.pre() + "|" + matrix.post() + "|";
        digest.update(head.getBytes(StandardCharsets.UTF_8));
        float[] values = matrix.values();
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
        bytes.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(values);
        digest.update(bytes.array());
    }
}
