package org.spikebook.simulator.equation.interpret;

/** A condition, asked about a block of neurons together. */
@FunctionalInterface
interface BlockTest {

    /** By neuron of the block; valid until the next question. */
    boolean[] holds(Block block);
}
