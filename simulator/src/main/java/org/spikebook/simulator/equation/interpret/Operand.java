package org.spikebook.simulator.equation.interpret;

/** A term whose values are there for a block of neurons together. */
interface Operand {

    /** The values; that of the first neuron stands at {@link #start}. Not modified by who reads. */
    double[] values(Block block);

    /** Where the values of a block begin. */
    default int start(Block block) {
        return 0;
    }
}
