package org.spikebook.training.datafile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPOutputStream;

/** Makes idx files from the definition of the format. */
public final class Idx {

    private Idx() {}

    /** Values 0, 1, 2, … modulo 251. */
    static byte[] images(int count, int rows, int columns) {
        ByteBuffer file = ByteBuffer.allocate(16 + count * rows * columns);
        file.putInt(0x803).putInt(count).putInt(rows).putInt(columns);
        for (int i = 0; file.hasRemaining(); i++) {
            file.put((byte) (i % 251));
        }
        return file.array();
    }

    static byte[] labels(int... labels) {
        ByteBuffer file = ByteBuffer.allocate(8 + labels.length);
        file.putInt(0x801).putInt(labels.length);
        for (int label : labels) {
            file.put((byte) label);
        }
        return file.array();
    }

    /** As many labels, 0, 1, … {@code classes - 1} in turn. */
    static byte[] labelsInTurn(int count, int classes) {
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            labels[i] = i % classes;
        }
        return labels(labels);
    }

    public static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
