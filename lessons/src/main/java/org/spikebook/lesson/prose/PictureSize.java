package org.spikebook.lesson.prose;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * What the first bytes of a picture say: its format and its size.
 *
 * @param width in pixels, 1 or more
 * @param height in pixels, 1 or more
 */
record PictureSize(PictureFormat format, int width, int height) {

    private static final long PNG_MAGIC = 0x89504E470D0A1A0AL;
    private static final int PNG_HEAD = 24;
    private static final int IHDR = 0x49484452;
    private static final int JPEG_MAGIC = 0xFFD8;
    private static final int MARK = 0xFF;

    /** Marks of frames are C0 to CF, but for three that are tables. */
    private static final int FIRST_FRAME = 0xC0;

    private static final int LAST_FRAME = 0xCF;
    private static final int HUFFMAN = 0xC4;
    private static final int EXTENSION = 0xC8;
    private static final int ARITHMETIC = 0xCC;
    private static final int SCAN = 0xDA;

    /** Of a file; empty if it is neither a PNG nor a JPEG, whatever its name says. */
    static Optional<PictureSize> of(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (bytes.length >= PNG_HEAD && in.getLong(0) == PNG_MAGIC && in.getInt(12) == IHDR) {
            return found(PictureFormat.PNG, in.getInt(16), in.getInt(20));
        }
        boolean jpeg = bytes.length >= 4 && Short.toUnsignedInt(in.getShort(0)) == JPEG_MAGIC;
        return jpeg ? jpeg(in.position(2)) : Optional.empty();
    }

    /** Goes from mark to mark to the first frame, which has the size. */
    private static Optional<PictureSize> jpeg(ByteBuffer in) {
        while (in.remaining() >= 4) {
            if (Byte.toUnsignedInt(in.get()) != MARK) {
                return Optional.empty();
            }
            int mark = Byte.toUnsignedInt(in.get());
            if (mark == MARK) {
                in.position(in.position() - 1);
                continue;
            }
            int length = Short.toUnsignedInt(in.getShort(in.position()));
            if (isFrame(mark) && in.remaining() >= 7) {
                int height = Short.toUnsignedInt(in.getShort(in.position() + 3));
                int width = Short.toUnsignedInt(in.getShort(in.position() + 5));
                return found(PictureFormat.JPEG, width, height);
            }
            if (mark == SCAN || length < 2 || length > in.remaining()) {
                return Optional.empty();
            }
            in.position(in.position() + length);
        }
        return Optional.empty();
    }

    private static boolean isFrame(int mark) {
        return mark >= FIRST_FRAME
                && mark <= LAST_FRAME
                && mark != HUFFMAN
                && mark != EXTENSION
                && mark != ARITHMETIC;
    }

    private static Optional<PictureSize> found(PictureFormat format, int width, int height) {
        return width > 0 && height > 0
                ? Optional.of(new PictureSize(format, width, height))
                : Optional.empty();
    }
}
