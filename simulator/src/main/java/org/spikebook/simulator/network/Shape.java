package org.spikebook.simulator.network;

import java.util.List;

/**
 * How the members of a population are arranged: {@code [n]}, or {@code [height, width, channels]},
 * row by row, channels last: index = (y · width + x) · channels + channel.
 */
public record Shape(List<Integer> dimensions) {

    public Shape {
        dimensions = List.copyOf(dimensions);
        if (dimensions.isEmpty() || dimensions.stream().anyMatch(d -> d <= 0)) {
            throw new IllegalArgumentException("dimensions must be positive, were " + dimensions);
        }
    }

    public static Shape of(int size) {
        return new Shape(List.of(size));
    }

    public static Shape of(int height, int width, int channels) {
        return new Shape(List.of(height, width, channels));
    }

    /** Number of members. */
    public int size() {
        return dimensions.stream().reduce(1, Math::multiplyExact);
    }
}
