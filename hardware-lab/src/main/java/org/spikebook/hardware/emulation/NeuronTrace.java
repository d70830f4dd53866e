package org.spikebook.hardware.emulation;

/**
 * The registers of one neuron of Loihi, step by step. Steps are those of the float network: what
 * the chip does later, because each layer takes a step, is moved back.
 *
 * @param neuron within its population
 * @param firesFrom the least v at which it fires
 * @param u current after each step
 * @param v membrane as it was tested in each step: before a reset
 * @param fires whether it fired
 */
@SuppressWarnings("ArrayRecordComponent")
public record NeuronTrace(int neuron, int firesFrom, int[] u, int[] v, boolean[] fires) {}
