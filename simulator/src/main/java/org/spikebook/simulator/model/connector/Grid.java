package org.spikebook.simulator.model.connector;

import java.util.List;
import java.util.Optional;

/** A population arranged as rows, columns and channels. */
record Grid(int height, int width, int channels) {

    /** The grid of {@code [height, width]} or {@code [height, width, channels]}; no other. */
    static Optional<Grid> of(List<Integer> dimensions) {
        return dimensions.size() < 2
                ? Optional.empty()
                : Optional.of(
                        new Grid(
                                dimensions.get(0),
                                dimensions.get(1),
                                dimensions.size() == 2 ? 1 : dimensions.get(2)));
    }

    int index(int y, int x, int channel) {
        return (y * width + x) * channels + channel;
    }

    int y(int index) {
        return index / channels / width;
    }

    int x(int index) {
        return index / channels % width;
    }

    int channel(int index) {
        return index % channels;
    }

    @Override
    public String toString() {
        return height + " x " + width + " x " + channels;
    }
}
