package org.spikebook.training.dataset.bundled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.spikebook.training.dataset.UnreadableDataException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

class IdxReaderTest {

    private static byte[] idx(int magic, int... dimensionsAndBytes) {
        ByteBuffer bytes = ByteBuffer.allocate(4 + 4 * (magic & 0xff) + 64);
        bytes.putInt(magic);
        for (int i = 0; i < dimensionsAndBytes.length; i++) {
            if (i < (magic & 0xff)) {
                bytes.putInt(dimensionsAndBytes[i]);
            } else {
                bytes.put((byte) dimensionsAndBytes[i]);
            }
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private static IdxReader.Array read(byte[] bytes) throws Exception {
        return IdxReader.read(new ByteArrayInputStream(bytes), "file", 1000);
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    @Test
    void read_plainOrZipped_givesDimensionsAndBytes() throws Exception {
        byte[] file = idx(0x802, 2, 3, 1, 2, 3, 4, 5, 255);
        for (byte[] bytes : new byte[][] {file, zipped(file)}) {
            IdxReader.Array array = read(bytes);
            assertThat(array.dimensions()).containsExactly(2, 3);
            assertThat(array.values()).containsExactly(1, 2, 3, 4, 5, 255);
        }
    }

    @Test
    void read_cutAnywhere_saysSo() throws Exception {
        byte[] file = idx(0x802, 2, 3, 1, 2, 3, 4, 5, 255);
        for (int length = 0; length < file.length; length++) {
            assertProblem(Arrays.copyOf(file, length), length < 12 ? "idx.cut" : "idx.short");
        }
        byte[] zipped = zipped(file);
        assertProblem(Arrays.copyOf(zipped, zipped.length - 12), "idx.cut");
    }

    @Test
    void read_tooLongOrDamaged_saysSo() throws Exception {
        assertProblem(idx(0x802, 1, 2, 7, 8, 9), "idx.long");
        byte[] zipped = zipped(idx(0x802, 2, 3, 1, 2, 3, 4, 5, 255));
        zipped[10] = (byte) 0xff;
        assertProblem(zipped, "gzip.damaged");
    }

    @Test
    void read_otherTypeOrSize_saysSo() {
        assertProblem(idx(0xd02, 2, 3), "idx.magic");
        assertProblem(idx(0x800), "idx.magic");
        assertProblem("<html> no such file </html>".getBytes(), "idx.magic");
        assertProblem(idx(0x802, -1, 3), "idx.dimension");
        assertProblem(idx(0x802, 0, 3), "idx.dimension");
        assertProblem(idx(0x802, 1 << 20, 1 << 20), "file.tooLarge");
        assertProblem(idx(0x803, 1 << 30, 1 << 30, 1 << 30), "file.tooLarge");
    }

    private static void assertProblem(byte[] bytes, String code) {
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOfSatisfying(
                        UnreadableDataException.class,
                        e -> assertThat(e.problem().code()).isEqualTo(code));
    }
}
