package org.spikebook.training.dataset;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The identity of a data set: a hash over all that training sees of it. */
final class DataHash {

    private static final int CHUNK = 1 << 14;

    private DataHash() {}

    static String of(DatasetInfo info, SampleValues values, byte[] labels) {
        MessageDigest digest = sha256();
        String head = info.shape().dimensions() + "|" + info.classNames() + "|" + info.sizes();
        digest.update(head.getBytes(StandardCharsets.UTF_8));
        digest.update(labels);
        ByteBuffer buffer = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < values.length(); i++) {
            buffer.putFloat(values.at(i));
            if (!buffer.hasRemaining()) {
                digest.update(buffer.flip());
                buffer.clear();
            }
        }
        digest.update(buffer.flip());
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
