package org.spikebook.hardware.interchange;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before the values of a {@code .npy} file.
 *
 * @param type of a value, as NumPy writes it: {@code <f8}
 * @param fortranOrder whether the first index runs fastest
 * @param shape dimensions, which may be beyond what fits an array here
 */
record NpyHeader(String type, boolean fortranOrder, List<Long> shape) {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int LONGEST = 1 << 16;
    private static final Pattern FIELDS =
            Pattern.compile(
                    "'descr':\\s*('[^']*'|\\[.*\\]).*'fortran_order':\\s*(False|True).*"
                            + "'shape':\\s*\\(([0-9, ]*)\\)",
                    Pattern.DOTALL);

    /** Reads the header and leaves the buffer at the values; empty if there is none. */
    static Optional<NpyHeader> read(ByteBuffer in) {
        try {
            in.order(ByteOrder.LITTLE_ENDIAN);
            byte[] magic = new byte[MAGIC.length];
            in.get(magic);
            int version = in.get();
            in.get();
            int length = version == 1 ? Short.toUnsignedInt(in.getShort()) : in.getInt();
            byte[] text = new byte[Math.clamp(length, 0, LONGEST)];
            in.get(text);
            Matcher fields = FIELDS.matcher(new String(text, StandardCharsets.ISO_8859_1));
            return Arrays.equals(magic, MAGIC) && fields.find()
                    ? Optional.of(of(fields))
                    : Optional.empty();
        } catch (BufferUnderflowException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static NpyHeader of(Matcher fields) {
        List<Long> shape =
                Arrays.stream(fields.group(3).split(",", -1))
                        .filter(dimension -> !dimension.isBlank())
                        .map(dimension -> Long.parseLong(dimension.strip()))
                        .toList();
        return new NpyHeader(
                fields.group(1).replace("'", ""), fields.group(2).equals("True"), shape);
    }

    /** Number of values; a double, since it may be beyond any whole number. */
    double size() {
        return shape.stream().mapToDouble(Long::doubleValue).reduce(1, (a, b) -> a * b);
    }
}
