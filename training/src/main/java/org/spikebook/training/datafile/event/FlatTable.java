package org.spikebook.training.datafile.event;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A table of a FlatBuffer, little-endian: at its place the distance back to a list of offsets; that
 * list holds its own size, the table's size, and for each field its offset in the table, 0 where it
 * is left out. Whatever points outside of the buffer ends in an {@link IndexOutOfBoundsException}.
 *
 * <p>Source: FlatBuffers, Internals.
 *
 * @param bytes the buffer
 * @param at place of the table
 */
record FlatTable(ByteBuffer bytes, int at) {

    private static final int FIRST_FIELD = 4;

    /** The table that a buffer is about; its place stands at {@code start}. */
    static FlatTable root(ByteBuffer bytes, int start) {
        return new FlatTable(bytes, start + bytes.getInt(start));
    }

    /** The four letters that say what a buffer holds. */
    static String identifier(ByteBuffer bytes, int start) {
        byte[] letters = new byte[4];
        bytes.get(start + 4, letters);
        return new String(letters, StandardCharsets.US_ASCII);
    }

    /** Place of a field; 0 if it is left out. */
    private int field(int number) {
        int offsets = at - bytes.getInt(at);
        int entry = FIRST_FIELD + 2 * number;
        int offset =
                entry < (bytes.getShort(offsets) & 0xffff)
                        ? bytes.getShort(offsets + entry) & 0xffff
                        : 0;
        return offset == 0 ? 0 : at + offset;
    }

    int integer(int number, int otherwise) {
        int field = field(number);
        return field == 0 ? otherwise : bytes.getInt(field);
    }

    long longInteger(int number, long otherwise) {
        int field = field(number);
        return field == 0 ? otherwise : bytes.getLong(field);
    }

    /** How many elements a list has, 0 if it is left out. */
    int length(int number) {
        int field = field(number);
        return field == 0 ? 0 : bytes.getInt(field + bytes.getInt(field));
    }

    /** Place of the first element of a list. */
    int vector(int number) {
        int field = field(number);
        return field == 0 ? 0 : field + bytes.getInt(field) + 4;
    }

    /** A text, empty if it is left out. */
    String text(int number) {
        int length = length(number);
        if (length < 0 || length > bytes.capacity()) {
            throw new IndexOutOfBoundsException(length);
        }
        byte[] text = new byte[length];
        bytes.get(vector(number), text);
        return new String(text, StandardCharsets.UTF_8);
    }
}
