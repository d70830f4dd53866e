package org.spikebook.hardware.emulation;

import org.spikebook.hardware.quantization.integer.CellRegisters;
import org.spikebook.hardware.quantization.integer.LoihiRegisters;
import org.spikebook.hardware.quantization.integer.TrueNorthCell;
import org.spikebook.hardware.quantization.integer.TrueNorthRegisters;

import java.util.ArrayList;
import java.util.List;

/** Neurons of a chip and their state, whatever its neuron rule. */
sealed interface CoreNeurons permits LoihiNeurons, TrueNorthNeurons {

    /** Neurons at rest with the registers of several groups. */
    static CoreNeurons of(List<CellRegisters> groups) {
        List<LoihiRegisters> loihi = new ArrayList<>();
        List<TrueNorthCell> trueNorth = new ArrayList<>();
        for (CellRegisters group : groups) {
            switch (group) {
                case LoihiRegisters registers -> loihi.add(registers);
                case TrueNorthRegisters registers -> trueNorth.addAll(registers.cells());
            }
        }
        return trueNorth.isEmpty()
                ? new LoihiNeurons(LoihiRegisters.concatenate(loihi))
                : new TrueNorthNeurons(trueNorth);
    }

    /** Number of neurons. */
    int size();

    /** Back to the state before the first step. */
    default void clear() {
        rest(0, size());
    }

    /** Neurons {@code from .. to)} back to the state before the first step. */
    void rest(int from, int to);

    /**
     * One step.
     *
     * @param arrivals what arrives at each neuron; not modified
     * @param fired overwritten with the indices of the neurons that fired, ascending
     * @return how many fired
     */
    int step(int[] arrivals, int[] fired);

    /** Membrane of a neuron after the last step. */
    int v(int neuron);
}
