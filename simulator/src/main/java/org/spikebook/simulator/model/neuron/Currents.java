package org.spikebook.simulator.model.neuron;

/**
 * Currents from outside at each neuron of a population.
 *
 * @param nowPa held over this step, by neuron
 * @param nextPa of the step after, by neuron, without synaptic input; empty unless the kernel
 *     {@linkplain NeuronKernel#looksAhead() looks ahead}
 * @param driven whether anything drives the neurons; if not, and no one uses them as scratch, the
 *     currents are 0 at all times
 */
@SuppressWarnings("ArrayRecordComponent")
public record Currents(double[] nowPa, double[] nextPa, boolean driven) {

    /** Zeros for a population, to be set. */
    public static Currents of(int size, boolean lookingAhead) {
        return of(size, lookingAhead, true);
    }

    /** Zeros for a population. */
    public static Currents of(int size, boolean lookingAhead, boolean driven) {
        return new Currents(new double[size], new double[lookingAhead ? size : 0], driven);
    }

    public boolean lookAhead() {
        return nextPa.length > 0;
    }
}
