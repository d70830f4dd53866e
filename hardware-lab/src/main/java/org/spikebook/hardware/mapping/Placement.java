package org.spikebook.hardware.mapping;

import java.util.stream.IntStream;

/** Where each logical core sits: {@code position[logical]}, numbered tile by tile. */
@SuppressWarnings("ArrayRecordComponent")
record Placement(int[] position) {

    /** In the order in which the cores were filled. */
    static Placement inOrder(int cores) {
        return new Placement(IntStream.range(0, cores).toArray());
    }
}
