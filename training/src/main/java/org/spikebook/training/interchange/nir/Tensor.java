package org.spikebook.training.interchange.nir;

import java.util.Arrays;
import java.util.List;

/**
 * Numbers in an array of any rank.
 *
 * @param shape dimensions, slowest first; empty for a single number
 * @param values row by row; not copied
 */
@SuppressWarnings("ArrayRecordComponent")
record Tensor(List<Integer> shape, double[] values) {

    Tensor {
        shape = List.copyOf(shape);
    }

    static Tensor vector(double... values) {
        return new Tensor(List.of(values.length), values);
    }

    /** {@code size} times the same number. */
    static Tensor filled(List<Integer> shape, double value) {
        double[] values = new double[count(shape)];
        Arrays.fill(values, value);
        return new Tensor(shape, values);
    }

    static int count(List<Integer> shape) {
        return shape.stream().reduce(1, Math::multiplyExact);
    }

    int size() {
        return values.length;
    }

    /** Value {@code i}; a single value stands for all. */
    double at(int i) {
        return values.length == 1 ? values[0] : values[i];
    }

    /** Whether all values are the same. */
    boolean isUniform() {
        return Arrays.stream(values).allMatch(v -> v == values[0]);
    }
}
