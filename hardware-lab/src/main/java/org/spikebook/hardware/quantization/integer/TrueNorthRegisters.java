package org.spikebook.hardware.quantization.integer;

import java.util.Collections;
import java.util.List;

/** The registers of a group of TrueNorth neurons. Immutable. */
public record TrueNorthRegisters(List<TrueNorthCell> cells) implements CellRegisters {

    public TrueNorthRegisters {
        cells = List.copyOf(cells);
    }

    /** {@code size} neurons alike. */
    public static TrueNorthRegisters alike(int size, TrueNorthCell cell) {
        return new TrueNorthRegisters(Collections.nCopies(size, cell));
    }

    @Override
    public int size() {
        return cells.size();
    }

    @Override
    public Object configuration(int neuron) {
        return cells.get(neuron);
    }

    @Override
    public int threshold(int neuron) {
        return cells.get(neuron).threshold().positive();
    }

    @Override
    public int firesFrom(int neuron) {
        return threshold(neuron);
    }

    @Override
    public CoreNeurons atRest(List<CellRegisters> groups) {
        return new TrueNorthNeurons(
                groups.stream()
                        .map(TrueNorthRegisters.class::cast)
                        .flatMap(group -> group.cells().stream())
                        .toList());
    }
}
