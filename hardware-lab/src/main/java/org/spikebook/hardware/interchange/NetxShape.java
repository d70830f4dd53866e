package org.spikebook.hardware.interchange;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Shape of a layer.
 *
 * @param dimensions one number of neurons, or channels, rows and columns
 */
record NetxShape(List<Integer> dimensions) {

    /** Most neurons of a layer. */
    static final int MAX_NEURONS = 4_000_000;

    NetxShape {
        dimensions = List.copyOf(dimensions);
    }

    /** That of a layer without rows and columns. */
    static NetxShape line(int neurons) {
        return new NetxShape(List.of(neurons));
    }

    /** What a layer says of its own shape; a problem where it is none. */
    static Optional<NetxShape> of(NetxGroup layer) {
        Optional<NetxShape> shape =
                layer.numbers("shape").map(NetxGroup.Numbers::values).flatMap(NetxShape::of);
        if (shape.isEmpty()) {
            layer.note("shape", MAX_NEURONS);
        }
        return shape;
    }

    private static Optional<NetxShape> of(double[] numbers) {
        boolean fits =
                numbers.length >= 1
                        && numbers.length <= 3
                        && Arrays.stream(numbers)
                                .allMatch(v -> v >= 1 && v <= MAX_NEURONS && v == Math.rint(v))
                        && Arrays.stream(numbers).reduce(1, (a, b) -> a * b) <= MAX_NEURONS;
        return fits
                ? Optional.of(new NetxShape(Arrays.stream(numbers).mapToObj(v -> (int) v).toList()))
                : Optional.empty();
    }

    /** How many neurons it has. */
    int size() {
        return dimensions.stream().reduce(1, (a, b) -> a * b);
    }

    /** How many channels an image has; all neurons of a line. */
    int channels() {
        return dimensions.getFirst();
    }

    /** Whether it has channels, rows and columns. */
    boolean isImage() {
        return dimensions.size() == 3;
    }

    /** The same neurons without rows and columns. */
    NetxShape flat() {
        return line(size());
    }
}
