package org.spikebook.hardware.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Neurons that take their input from axons: a population, or the relays that add up a part of its
 * input each. The axons of cell i are {@code axon[start[i] .. start[i + 1])}.
 *
 * @param population index of the cells' population in the network on the chip
 * @param columns what the axons' numbers mean
 * @param inverted cells that take the weights with the opposite sign
 */
@SuppressWarnings("ArrayRecordComponent")
record CrossbarLayer(
        int population, AxonColumns columns, int[] start, int[] axon, boolean[] inverted) {

    static CrossbarLayer whole(int population, AxonColumns columns) {
        return new CrossbarLayer(
                population,
                columns,
                columns.start(),
                columns.axon(),
                new boolean[columns.neurons()]);
    }

    int cells() {
        return start.length - 1;
    }

    /** Cells in order, a core being closed when the next cell would break a limit. */
    List<Segment> cut(int maxNeurons, int maxAxons) {
        List<Segment> segments = new ArrayList<>();
        int[] stamp = new int[columns.axons()];
        Arrays.fill(stamp, -1);
        int from = 0;
        int used = 0;
        for (int cell = 0; cell < cells(); cell++) {
            int more = fresh(cell, from, stamp);
            if (cell > from && (cell - from == maxNeurons || used + more > maxAxons)) {
                segments.add(new Segment(population, from, cell));
                from = cell;
                used = 0;
                more = fresh(cell, from, stamp);
            }
            for (int k = start[cell]; k < start[cell + 1]; k++) {
                stamp[axon[k]] = from;
            }
            used += more;
        }
        segments.add(new Segment(population, from, cells()));
        return segments;
    }

    private int fresh(int cell, int core, int[] stamp) {
        int fresh = 0;
        for (int k = start[cell]; k < start[cell + 1]; k++) {
            fresh += stamp[axon[k]] == core ? 0 : 1;
        }
        return fresh;
    }

    /** The axons that the cells of a segment want together, ascending. */
    int[] axonsOf(Segment segment) {
        return Arrays.stream(axon, start[segment.from()], start[segment.to()])
                .distinct()
                .sorted()
                .toArray();
    }
}
