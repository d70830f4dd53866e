package org.spikebook.training.datafile.event;

import org.spikebook.training.dataset.UnreadableDataException;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes of a recording, counted, so that what is wrong can be told with its place. */
final class ByteSource {

    private static final int LONGEST_HEADER = 1 << 16;

    private final InputStream in;
    private final String file;
    private long position;

    ByteSource(InputStream in, String file) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.file = file;
    }

    /** The file's name, for messages. */
    String file() {
        return file;
    }

    /** How many bytes were read. */
    long position() {
        return position;
    }

    /** The next byte; -1 at the end. */
    int next() throws IOException {
        int next = in.read();
        position += next < 0 ? 0 : 1;
        return next;
    }

    /** The next byte, which must be there. */
    int required() throws IOException {
        int next = next();
        if (next < 0) {
            throw cut();
        }
        return next;
    }

    /** The next byte without taking it; -1 at the end. */
    int peek() throws IOException {
        in.mark(1);
        int next = in.read();
        in.reset();
        return next;
    }

    /**
     * Fills a buffer and rewinds it.
     *
     * @return false if the file ended before the first byte
     * @throws UnreadableDataException if the file ends before the buffer is full
     */
    boolean fill(ByteBuffer buffer) throws IOException {
        int read = in.readNBytes(buffer.array(), 0, buffer.capacity());
        position += read;
        buffer.clear();
        if (read > 0 && read < buffer.capacity()) {
            throw cut();
        }
        return read > 0;
    }

    /** So many bytes, which must be there, in little-endian order. */
    ByteBuffer block(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        position += bytes.length;
        if (bytes.length < length) {
            throw cut();
        }
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The next line of a header, without its end. */
    String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = required(); next != '\n'; next = required()) {
            if (position > LONGEST_HEADER) {
                throw EventFault.of("header", file, LONGEST_HEADER);
            }
            line.append((char) next);
        }
        return line.toString().strip();
    }

    /** The lines that begin with a character, as one text. */
    String lines(char begin) throws IOException {
        StringBuilder lines = new StringBuilder();
        while (peek() == begin) {
            lines.append(line()).append('\n');
        }
        return lines.toString();
    }

    /** The file ends too early. */
    UnreadableDataException cut() {
        return EventFault.of("cut", file, position);
    }

    /** Whether bytes begin with a text. */
    static boolean begins(byte[] head, String text) {
        byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
        if (head.length < wanted.length) {
            return false;
        }
        return Arrays.equals(head, 0, wanted.length, wanted, 0, wanted.length);
    }
}
