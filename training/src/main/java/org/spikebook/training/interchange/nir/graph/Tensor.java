package org.spikebook.training.interchange.nir.graph;

import java.util.Arrays;
import java.util.List;

/**
 * Numbers in an array of any rank.
 *
 * @param shape dimensions, slowest first; empty for a single number
 * @param values row by row; not copied
 */
@SuppressWarnings("ArrayRecordComponent")
public record Tensor(List<Integer> shape, double[] values) {

    public Tensor {
        shape = List.copyOf(shape);
    }

    public static Tensor vector(double... values) {
        return new Tensor(List.of(values.length), values);
    }

    /** {@code size} times the same number. */
    public static Tensor filled(List<Integer> shape, double value) {
        double[] values = new double[count(shape)];
        Arrays.fill(values, value);
        return new Tensor(shape, values);
    }

    public static int count(List<Integer> shape) {
        return shape.stream().reduce(1, Math::multiplyExact);
    }

    public int size() {
        return values.length;
    }

    /** Value {@code i}; a single value stands for all. */
    public double at(int i) {
        return values.length == 1 ? values[0] : values[i];
    }

    /** Whether all values are the same. */
    public boolean isUniform() {
        return Arrays.stream(values).allMatch(v -> v == values[0]);
    }
}
