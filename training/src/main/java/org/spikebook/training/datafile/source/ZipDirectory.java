package org.spikebook.training.datafile.source;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * The end of a zip archive's directory, looked at before the directory is read into memory: {@code
 * PK\5\6}, two shorts, two counts of entries (shorts), then its size and place (ints), little
 * endian.
 */
final class ZipDirectory {

    private static final int END = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int MAGIC = 0x06054b50;
    private static final long MOST_BYTES = 64L << 20;

    private ZipDirectory() {}

    /** Refuses archives without an end, which were cut, and those with a giant directory. */
    static void check(Path path, String name) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            int length = (int) Math.min(file.length(), END + LONGEST_COMMENT);
            byte[] tail = new byte[length];
            file.seek(file.length() - length);
            file.readFully(tail);
            ByteBuffer bytes = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = length - END; at >= 0; at--) {
                if (bytes.getInt(at) == MAGIC) {
                    if (Integer.toUnsignedLong(bytes.getInt(at + 12)) > MOST_BYTES) {
                        throw DataFileErrors.of("zip.directory", name);
                    }
                    return;
                }
            }
            throw DataFileErrors.of("zip.cut", name);
        }
    }
}
