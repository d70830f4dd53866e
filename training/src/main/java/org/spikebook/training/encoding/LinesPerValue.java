package org.spikebook.training.encoding;

import org.spikebook.simulator.network.Shape;

import java.util.ArrayList;
import java.util.List;

/** How lines are arranged where every value has several. */
final class LinesPerValue {

    private LinesPerValue() {}

    /** Lines {@code n i} to {@code n i + n - 1} for value i: that many times the channels. */
    static Shape of(Shape sample, int n) {
        List<Integer> dimensions = new ArrayList<>(sample.dimensions());
        dimensions.addLast(n * dimensions.removeLast());
        return new Shape(dimensions);
    }
}
