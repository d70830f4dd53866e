package org.spikebook.hardware.mapping;

/**
 * Neighbouring neurons of one population that share a core.
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

    public int size() {
        return to - from;
    }
}
