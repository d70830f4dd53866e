package org.spikebook.training.dataset;

import org.spikebook.simulator.document.Sha256;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The identity of a data set: a hash over all that training sees of it. */
final class DataHash {

    private DataHash() {}

    static String of(DatasetInfo info, SampleSource source, byte[] labels) {
        MessageDigest digest = Sha256.digest();
        String head = info.shape().dimensions() + "|" + info.classNames() + "|" + info.sizes();
        digest.update(head.getBytes(StandardCharsets.UTF_8));
        digest.update(labels);
        int samples = source.identifying(labels.length);
        for (int i = 0; i < samples; i++) {
            update(digest, source.sample(i));
        }
        return Sha256.text(digest);
    }

    private static void update(MessageDigest digest, Sample sample) {
        switch (sample) {
            case Sample.Still(float[] values) -> digest.update(bytes(values));
            case Sample.Series(float[] values, int frames, double frameMs) -> {
                digest.update((frames + "|" + frameMs + "|").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes(values));
            }
            case Sample.Events(int[] timesUs, int[] lines, int durationUs) -> {
                digest.update((durationUs + "|").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes(timesUs));
                digest.update(bytes(lines));
            }
        }
    }

    private static ByteBuffer bytes(float[] values) {
        ByteBuffer buffer = littleEndian(values.length);
        buffer.asFloatBuffer().put(values);
        return buffer;
    }

    private static ByteBuffer bytes(int[] values) {
        ByteBuffer buffer = littleEndian(values.length);
        buffer.asIntBuffer().put(values);
        return buffer;
    }

    private static ByteBuffer littleEndian(int numbers) {
        return ByteBuffer.allocate(Math.multiplyExact(numbers, Integer.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN);
    }
}
