package org.spikebook.neuron;

/** Threshold, reset and refractory time of a membrane that was moved by a step. */
interface Spiking {

    /** Whether it tells the sink of potentials out of bounds. */
    default boolean watches() {
        return false;
    }

    /**
     * Gives the neurons their new potentials.
     *
     * @param moved potentials before the threshold, with what arrived; modified
     * @param spikes told of each neuron that fires
     */
    void settle(int from, int to, PopulationState state, double[] moved, SpikeSink spikes);

    /**
     * The same for jumps that arrive in the step: added before the threshold is tested, or after.
     *
     * @param moved without the jumps; modified
     * @param jumpMv sums of the weights that arrive; set to zero
     */
    void settle(
            int from,
            int to,
            PopulationState state,
            double[] moved,
            double[] jumpMv,
            boolean testFirst,
            SpikeSink spikes);
}
