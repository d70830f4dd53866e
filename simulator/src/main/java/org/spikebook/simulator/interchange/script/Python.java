package org.spikebook.simulator.interchange.script;

import org.spikebook.simulator.text.Numbers;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.zip.Deflater;

/** Numbers, names and lists as Python writes them. */
public final class Python {

    /** Longer lists are packed, so that the script can still be read. */
    static final int MOST_SHOWN = 24;

    private Python() {}

    /** The shortest text of a number: {@code 20}, {@code 0.1}, {@code 1e-12}. */
    public static String number(double value) {
        return Numbers.text(value).toLowerCase(Locale.ROOT);
    }

    /** A number times a unit, or the number alone: {@code 20*ms}. */
    public static String quantity(double value, String unit) {
        return unit.equals("1") ? number(value) : number(value) + "*" + unit;
    }

    public static String flag(boolean value) {
        return value ? "True" : "False";
    }

    /** A variable of the script: ids may hold hyphens, and must not hide what Brian exports. */
    public static String name(String kind, String id) {
        return kind + "_" + id.replace('-', '_');
    }

    /** A text of several lines, as an argument. */
    public static String block(List<String> lines) {
        return lines.size() == 1
                ? "'" + lines.getFirst() + "'"
                : "'''\n    " + String.join("\n    ", lines) + "\n    '''";
    }

    /** An array of numbers, packed where it is long. */
    public static String array(double... values) {
        if (values.length <= MOST_SHOWN) {
            return "np.array(" + list(values) + ")";
        }
        boolean whole = DoubleStream.of(values).allMatch(v -> v == (int) v);
        ByteBuffer bytes =
                ByteBuffer.allocate(values.length * (whole ? Integer.BYTES : Double.BYTES))
                        .order(ByteOrder.LITTLE_ENDIAN);
        for (double value : values) {
            if (whole) {
                bytes.putInt((int) value);
            } else {
                bytes.putDouble(value);
            }
        }
        return "unpack('" + (whole ? "<i4" : "<f8") + "', '" + packed(bytes.array()) + "')";
    }

    /** A list of numbers. */
    public static String list(double... values) {
        return Arrays.stream(values)
                .mapToObj(Python::number)
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /** A dictionary of names and expressions, on one line. */
    public static String dictionary(Map<String, String> entries) {
        return entries.entrySet().stream()
                .map(each -> "'" + each.getKey() + "': " + each.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String packed(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(bytes);
        deflater.finish();
        byte[] packed = new byte[bytes.length + bytes.length / 100 + 64];
        int length = 0;
        while (!deflater.finished()) {
            length += deflater.deflate(packed, length, packed.length - length);
        }
        deflater.end();
        return Base64.getEncoder().encodeToString(Arrays.copyOf(packed, length));
    }
}
