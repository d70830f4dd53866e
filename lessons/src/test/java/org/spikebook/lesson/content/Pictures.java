package org.spikebook.lesson.content;

import org.spikebook.lesson.prose.LessonPicture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Beginnings of picture files, which say what they are. */
final class Pictures {

    private static final long PNG = 0x89504E470D0A1A0AL;
    private static final int HEAD = 13;

    private Pictures() {}

    /** The file of a PNG as the text that stands for it. */
    static String png(int width, int height) {
        return LessonPicture.text(pngBytes(width, height));
    }

    static byte[] pngBytes(int width, int height) {
        return ByteBuffer.allocate(40)
                .putLong(PNG)
                .putInt(HEAD)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .array();
    }

    /** A JPEG of two tables and a frame. */
    static String jpeg(int width, int height) {
        byte[] bytes =
                ByteBuffer.allocate(40)
                        .putShort((short) 0xFFD8)
                        .putShort((short) 0xFFE0)
                        .putShort((short) 6)
                        .putInt(0x4A464946)
                        .putShort((short) 0xFFC4)
                        .putShort((short) 4)
                        .putShort((short) 0)
                        .putShort((short) 0xFFC2)
                        .putShort((short) 11)
                        .put((byte) 8)
                        .putShort((short) height)
                        .putShort((short) width)
                        .array();
        return LessonPicture.text(bytes);
    }
}
