package org.spikebook.hardware.interchange;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An array in NumPy's {@code .npy} format, versions 1 to 3, C order.
 *
 * @param shape dimensions, slowest first
 */
@SuppressWarnings("ArrayRecordComponent")
public record NpyArray(List<Integer> shape, double[] values) {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int MOST = 1 << 25;
    private static final Pattern HEADER =
            Pattern.compile(
                    "'descr':\\s*'([<|=>])([fiub])([1248])'.*'fortran_order':\\s*False.*"
                            + "'shape':\\s*\\(([0-9, ]*)\\)",
                    Pattern.DOTALL);

    /** The array of a file; empty where it is none that can be read. */
    public static Optional<NpyArray> read(byte[] bytes) {
        try {
            return parse(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<NpyArray> parse(ByteBuffer in) {
        for (byte b : MAGIC) {
            if (in.get() != b) {
                return Optional.empty();
            }
        }
        int version = in.get();
        in.get();
        byte[] header =
                new byte[Math.clamp(version == 1 ? in.getShort() : in.getInt(), 0, 1 << 16)];
        in.get(header);
        Matcher matcher = HEADER.matcher(new String(header, StandardCharsets.ISO_8859_1));
        if (!matcher.find()) {
            return Optional.empty();
        }
        if (matcher.group(1).equals(">")) {
            in.order(ByteOrder.BIG_ENDIAN);
        }
        List<Integer> shape = new ArrayList<>();
        long size = 1;
        for (String dimension : matcher.group(4).split(",")) {
            if (!dimension.isBlank()) {
                shape.add(Integer.parseInt(dimension.strip()));
                size *= shape.getLast();
                if (size > MOST) {
                    return Optional.empty();
                }
            }
        }
        double[] values = new double[(int) size];
        for (int k = 0; k < values.length; k++) {
            values[k] = value(in, matcher.group(2), matcher.group(3));
        }
        return Optional.of(new NpyArray(shape, values));
    }

    private static double value(ByteBuffer in, String kind, String width) {
        return switch (kind + width) {
            case "f4" -> in.getFloat();
            case "f8" -> in.getDouble();
            case "i1" -> in.get();
            case "u1", "b1" -> in.get() & 0xff;
            case "i2" -> in.getShort();
            case "u2" -> in.getShort() & 0xffff;
            case "i4" -> in.getInt();
            case "u4" -> in.getInt() & 0xffffffffL;
            case "i8", "u8" -> in.getLong();
            default -> throw new IllegalArgumentException(kind + width);
        };
    }
}
