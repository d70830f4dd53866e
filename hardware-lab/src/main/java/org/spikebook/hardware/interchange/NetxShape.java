package org.spikebook.hardware.interchange;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Shapes of layers: one number, or channels, rows and columns. */
final class NetxShape {

    /** Most neurons of a layer. */
    static final int MAX_NEURONS = 4_000_000;

    private NetxShape() {}

    /** What a layer says of its own shape; a problem where it is none. */
    static Optional<List<Integer>> of(NetxGroup layer) {
        Optional<NetxGroup.Numbers> numbers = layer.numbers("shape");
        boolean right =
                numbers.isPresent()
                        && numbers.get().size() >= 1
                        && numbers.get().size() <= 3
                        && Arrays.stream(numbers.get().values())
                                .allMatch(v -> v >= 1 && v <= MAX_NEURONS && v == Math.rint(v));
        if (!right
                || Arrays.stream(numbers.get().values()).reduce(1, (a, b) -> a * b) > MAX_NEURONS) {
            layer.note("shape", MAX_NEURONS);
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(numbers.get().values()).mapToObj(v -> (int) v).toList());
    }

    /** How many neurons a shape has. */
    static int size(List<Integer> shape) {
        return shape.stream().reduce(1, (a, b) -> a * b);
    }
}
