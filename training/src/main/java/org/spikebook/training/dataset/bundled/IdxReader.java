package org.spikebook.training.dataset.bundled;

import org.spikebook.training.dataset.UnreadableDataException;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads the idx format of the MNIST database: two zero bytes, the type (0x08, unsigned byte), the
 * number of dimensions, each dimension as a big-endian int, then the bytes. Plain or gzip, told
 * apart by the first bytes.
 */
public final class IdxReader {

    private static final int UNSIGNED_BYTE = 0x08;
    private static final int GZIP_MAGIC = 0x1f8b;
    private static final int MAX_DIMENSIONS = 4;

    private IdxReader() {}

    /** An array of bytes with its dimensions, row by row. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Array(int[] dimensions, byte[] values) {}

    /**
     * Reads one array, and closes the stream.
     *
     * @param file its name, for messages
     * @param maxBytes refused above this many, before memory is taken
     * @throws UnreadableDataException if it is not an idx file of unsigned bytes, cut short, too
     *     long or too large
     * @throws IOException if the stream cannot be read
     */
    public static Array read(InputStream stream, String file, int maxBytes) throws IOException {
        try (DataInputStream in = new DataInputStream(unzipped(stream))) {
            int[] dimensions = readDimensions(in, file);
            int length = length(dimensions, file, maxBytes);
            byte[] values = in.readNBytes(length);
            if (values.length < length) {
                throw UnreadableDataException.of("idx.short", file, values.length, length);
            } else if (in.read() >= 0) {
                throw UnreadableDataException.of("idx.long", file, length);
            }
            return new Array(dimensions, values);
        } catch (EOFException e) {
            throw UnreadableDataException.of("idx.cut", file);
        } catch (ZipException e) {
            throw UnreadableDataException.of("gzip.damaged", file);
        }
    }

    private static InputStream unzipped(InputStream stream) throws IOException {
        BufferedInputStream in = new BufferedInputStream(stream, 1 << 16);
        in.mark(2);
        int magic = in.read() << 8 | in.read();
        in.reset();
        return magic == GZIP_MAGIC ? new GZIPInputStream(in, 1 << 16) : in;
    }

    private static int[] readDimensions(DataInputStream in, String file) throws IOException {
        int magic = in.readInt();
        int count = magic & 0xff;
        if (magic >>> 8 != UNSIGNED_BYTE || count < 1 || count > MAX_DIMENSIONS) {
            throw UnreadableDataException.of("idx.magic", file, Integer.toHexString(magic));
        }
        int[] dimensions = new int[count];
        for (int i = 0; i < count; i++) {
            dimensions[i] = in.readInt();
        }
        return dimensions;
    }

    private static int length(int[] dimensions, String file, int maxBytes)
            throws UnreadableDataException {
        long length = 1;
        for (int dimension : dimensions) {
            if (dimension < 1) {
                throw UnreadableDataException.of("idx.dimension", file, dimension);
            }
            length = Math.min(length * dimension, Integer.MAX_VALUE);
        }
        if (length > maxBytes) {
            throw UnreadableDataException.of("file.tooLarge", file, maxBytes);
        }
        return (int) length;
    }
}
