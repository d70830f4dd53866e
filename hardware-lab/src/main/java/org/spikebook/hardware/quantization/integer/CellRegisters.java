package org.spikebook.hardware.quantization.integer;

import java.util.List;

/**
 * What is written into the registers of a group of neurons, whatever the chip's neuron rule. Those
 * of one network are of one rule.
 */
public interface CellRegisters {

    /** Number of neurons. */
    int size();

    /** All that a core keeps in a table shared by its neurons, but the threshold. */
    Object configuration(int neuron);

    /** The threshold as it is stored. */
    int threshold(int neuron);

    /** The least potential at which a neuron fires. */
    int firesFrom(int neuron);

    /**
     * Neurons at rest with the registers of several groups, one group after the other.
     *
     * @param groups all of the same rule as this one
     */
    CoreNeurons atRest(List<CellRegisters> groups);
}
