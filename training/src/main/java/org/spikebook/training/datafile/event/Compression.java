package org.spikebook.training.datafile.event;

import com.github.luben.zstd.ZstdInputStream;

import net.jpountz.lz4.LZ4Factory;
import net.jpountz.lz4.LZ4FrameInputStream;
import net.jpountz.xxhash.XXHashFactory;

import org.spikebook.training.dataset.UnreadableDataException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How the packets of AEDAT 4 are compressed: as they are, by LZ4 frames or by Zstandard. */
enum Compression {
    NONE,
    LZ4,
    ZSTD;

    private static final int LARGEST = 1 << 26;

    /** By its number in the header; two each of LZ4 and Zstandard differ only in effort. */
    static Compression of(int number, String file) throws UnreadableDataException {
        return switch (number) {
            case 0 -> NONE;
            case 1, 2 -> LZ4;
            case 3, 4 -> ZSTD;
            default -> throw EventFault.of("compression", file, number);
        };
    }

    /**
     * The bytes of a packet, in little-endian order.
     *
     * @param position of the packet in the file, for messages
     */
    ByteBuffer unpacked(byte[] packet, String file, long position) throws UnreadableDataException {
        try (InputStream in = opened(new ByteArrayInputStream(packet))) {
            byte[] bytes = in.readNBytes(LARGEST);
            if (in.read() >= 0) {
                throw EventFault.of("bomb", file, position, LARGEST >> 20);
            }
            return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        } catch (UnreadableDataException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // the libraries have no single exception for damaged data
            throw EventFault.of("packed", file, position);
        }
    }

    private InputStream opened(InputStream packed) throws IOException {
        return switch (this) {
            case NONE -> packed;
            case LZ4 ->
                    new LZ4FrameInputStream(
                            packed,
                            LZ4Factory.safeInstance().safeDecompressor(),
                            XXHashFactory.safeInstance().hash32());
            case ZSTD -> new ZstdInputStream(packed);
        };
    }
}
