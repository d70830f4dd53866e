package org.spikebook.hardware.quantization.integer;

/** What is written into the registers of a group of neurons, whatever the chip's neuron rule. */
public sealed interface CellRegisters permits LoihiRegisters, TrueNorthRegisters {

    /** Number of neurons. */
    int size();

    /** All that a core keeps in a table shared by its neurons, but the threshold. */
    Object configuration(int neuron);

    /** The threshold as it is stored. */
    int threshold(int neuron);

    /** The least potential at which a neuron fires. */
    int firesFrom(int neuron);
}
