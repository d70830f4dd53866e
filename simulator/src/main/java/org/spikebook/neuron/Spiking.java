package org.spikebook.neuron;

/**
 * Threshold, reset and refractory time of a membrane. A kernel lets it {@link #hold} the
 * potentials, moves all of them, and lets it settle what must not move, fires or has run away.
 */
interface Spiking {

    /** Whether it tells the sink of potentials out of bounds. */
    default boolean watches() {
        return false;
    }

    /** Notes potentials that refractory neurons will be given back, before all are moved. */
    void hold(int from, int to, PopulationState state);

    /**
     * Settles neurons whose potentials were moved, what arrived included.
     *
     * @param spikes told of each neuron that fires
     */
    void settle(int from, int to, PopulationState state, SpikeSink spikes);

    /**
     * The same for jumps that arrive in the step.
     *
     * @param jumpMv sums of the weights that arrive; set to zero
     */
    default void settle(
            int from, int to, PopulationState state, double[] jumpMv, SpikeSink spikes) {
        add(from, to, jumpMv, state.neuron(0));
        settle(from, to, state, spikes);
    }

    /** Kept small and free of branches, so that the compiler turns it into vector instructions. */
    private static void add(int from, int to, double[] jumpMv, double[] vMv) {
        for (int i = from; i < to; i++) {
            vMv[i] += jumpMv[i];
            jumpMv[i] = 0;
        }
    }
}
