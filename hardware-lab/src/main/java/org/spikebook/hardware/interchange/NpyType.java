package org.spikebook.hardware.interchange;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a value of a {@code .npy} file is stored.
 *
 * @param kind {@code f} (floating point), {@code i}, {@code u} (integers) or {@code b} (boolean)
 * @param bytes of a value
 */
record NpyType(char kind, int bytes, ByteOrder order) {

    private static final Pattern NUMBER = Pattern.compile("([<>|=])(f[248]|[iu][1248]|b1)");
    private static final double TWO_TO_64 = 0x1p64;

    /** The type of a description such as {@code <f8}; empty if it is not a number. */
    static Optional<NpyType> of(String description) {
        Matcher matcher = NUMBER.matcher(description);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        ByteOrder order =
                matcher.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        String type = matcher.group(2);
        return Optional.of(new NpyType(type.charAt(0), type.charAt(1) - '0', order));
    }

    /** Reads a value. */
    double next(ByteBuffer in) {
        return kind == 'f' ? floating(in) : whole(in);
    }

    private double floating(ByteBuffer in) {
        return switch (bytes) {
            case Short.BYTES -> Float.float16ToFloat(in.getShort());
            case Float.BYTES -> in.getFloat();
            default -> in.getDouble();
        };
    }

    private double whole(ByteBuffer in) {
        long value =
                switch (bytes) {
                    case Byte.BYTES -> in.get();
                    case Short.BYTES -> in.getShort();
                    case Integer.BYTES -> in.getInt();
                    default -> in.getLong();
                };
        if (kind == 'i' || value >= 0) {
            return value;
        }
        return bytes == Long.BYTES ? value + TWO_TO_64 : value + (1L << Byte.SIZE * bytes);
    }
}
