package org.spikebook.neuron;

/**
 * Currents from outside at each neuron of a population.
 *
 * @param nowPa held over this step, by neuron
 * @param nextPa of the step after, by neuron, without synaptic input; empty unless the kernel
 *     {@linkplain NeuronKernel#looksAhead() looks ahead}
 */
@SuppressWarnings("ArrayRecordComponent")
public record Currents(double[] nowPa, double[] nextPa) {

    /** Zeros for a population. */
    public static Currents of(int size, boolean lookingAhead) {
        return new Currents(new double[size], new double[lookingAhead ? size : 0]);
    }

    public boolean lookAhead() {
        return nextPa.length > 0;
    }
}
