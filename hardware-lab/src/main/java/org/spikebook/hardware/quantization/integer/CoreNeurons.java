package org.spikebook.hardware.quantization.integer;

/** Neurons of a chip and their state, whatever its neuron rule; made by their registers. */
public interface CoreNeurons {

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

    /** Synaptic current of a neuron after the last step; 0 on chips without. */
    default int u(int neuron) {
        return 0;
    }
}
