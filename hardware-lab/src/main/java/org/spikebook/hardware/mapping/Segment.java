package org.spikebook.hardware.mapping;

import java.util.ArrayList;
import java.util.List;

/**
 * Neighboring neurons of one population that share a core.
 *
 * @param population index of the population
 * @param from first neuron, counted within the population
 * @param to behind the last one
 */
public record Segment(int population, int from, int to) {

    public Segment {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("segment from " + from + " to " + to);
        }
    }

    /**
     * Neurons in order, a segment being closed when the next neuron would break a limit.
     *
     * @param axons how many each neuron wants, none of them shared
     */
    static List<Segment> cut(int population, int[] axons, int maxNeurons, int maxAxons) {
        List<Segment> segments = new ArrayList<>();
        int from = 0;
        int used = 0;
        for (int i = 0; i < axons.length; i++) {
            if (i > from && (i - from == maxNeurons || used + axons[i] > maxAxons)) {
                segments.add(new Segment(population, from, i));
                from = i;
                used = 0;
            }
            used += axons[i];
        }
        segments.add(new Segment(population, from, axons.length));
        return segments;
    }

    public int size() {
        return to - from;
    }
}
