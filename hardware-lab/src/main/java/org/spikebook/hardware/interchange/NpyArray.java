package org.spikebook.hardware.interchange;

import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.problem.Reading;
import org.spikebook.simulator.text.Numbers;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * An array in NumPy's {@code .npy} format, versions 1 to 3.
 *
 * @param shape dimensions, slowest first
 * @param values in C order, whatever the order in the file
 */
@SuppressWarnings("ArrayRecordComponent")
public record NpyArray(List<Integer> shape, double[] values) {

    /** Most values of an array. */
    static final int MOST = 1 << 25;

    private static final int LONGEST_HEADER = 1 << 16;

    /** Longest file: all values of eight bytes each, and a header. */
    public static final long MAX_BYTES = (long) MOST * Double.BYTES + LONGEST_HEADER;

    public NpyArray {
        shape = List.copyOf(shape);
    }

    /** The array of a file, or why it cannot be read. */
    public static Reading<NpyArray> read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        Optional<NpyHeader> header = NpyHeader.read(in);
        return header.isEmpty() ? refused("notNpy") : read(header.get(), in);
    }

    private static Reading<NpyArray> read(NpyHeader header, ByteBuffer in) {
        Optional<NpyType> type = NpyType.of(header.type());
        double size = header.size();
        if (type.isEmpty()) {
            return refused("npyType", header.type());
        }
        if (size > MOST) {
            return refused("npyTooLarge", Numbers.readable(size), MOST);
        }
        if (in.remaining() < size * type.get().bytes()) {
            return refused("npyCut", (int) size, type.get().bytes(), in.remaining());
        }
        in.order(type.get().order());
        double[] values = new double[(int) size];
        Arrays.setAll(values, _ -> type.get().next(in));
        int[] shape = header.shape().stream().mapToInt(Long::intValue).toArray();
        return new Reading.Readable<>(
                new NpyArray(
                        Arrays.stream(shape).boxed().toList(),
                        header.fortranOrder() ? inCOrder(values, shape) : values));
    }

    /**
     * @param values with the first index running fastest
     */
    private static double[] inCOrder(double[] values, int[] shape) {
        double[] ordered = new double[values.length];
        int[] index = new int[shape.length];
        for (int place = 0; place < ordered.length; place++) {
            int from = 0;
            for (int d = shape.length - 1; d >= 0; d--) {
                from = from * shape[d] + index[d];
            }
            ordered[place] = values[from];
            advance(index, shape);
        }
        return ordered;
    }

    /** The next index, the last dimension running fastest. */
    private static void advance(int[] index, int[] shape) {
        for (int d = shape.length - 1; d >= 0; d--) {
            if (++index[d] < shape[d]) {
                return;
            }
            index[d] = 0;
        }
    }

    private static Reading<NpyArray> refused(String code, Object... args) {
        return Reading.unreadable(Problem.of(NpyArray.class, "", code, args));
    }
}
