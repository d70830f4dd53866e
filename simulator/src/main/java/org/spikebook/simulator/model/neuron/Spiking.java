package org.spikebook.simulator.model.neuron;

import org.spikebook.simulator.model.SpikeSink;

/**
 * Threshold, reset and refractory period of a membrane. A kernel lets it {@link #hold} the
 * potentials, moves all of them, and lets it settle what must not move, fires or has diverged.
 */
public interface Spiking {

    /** Whether it tells the sink of potentials out of bounds. */
    default boolean watches() {
        return false;
    }

    /** Notes potentials that refractory neurons will be given back, before all are moved. */
    void hold(int from, int to, PopulationState state);

    /**
     * Whether the potential of a neuron stands still.
     *
     * @param refractorySteps left of its refractory period at the start of the step
     */
    default boolean holds(int refractorySteps) {
        return refractorySteps > 0;
    }

    /** The largest potential that currents see: the threshold, if the neuron is reset there. */
    default double mostMv() {
        return Double.POSITIVE_INFINITY;
    }

    /**
     * Neurons whose potentials were moved and may have to be settled, for a kernel that looks for
     * them itself. None where each is looked at anyway.
     *
     * @return bit k for any of neurons {@code from + k}, {@code from + k + 32} and so on
     */
    default int suspects(int from, int to, PopulationState state) {
        return 0;
    }

    /** The potential from which on a neuron is suspect. */
    default double suspectMv() {
        return Double.POSITIVE_INFINITY;
    }

    /**
     * Settles neurons after a kernel has looked for {@link #suspects} itself; others can be added.
     */
    default void settle(int suspects, int from, int to, PopulationState state, SpikeSink spikes) {
        settle(from, to, state, spikes);
    }

    /**
     * Settles neurons whose potentials were moved, what arrived included.
     *
     * @param spikes told of each neuron that fires
     */
    void settle(int from, int to, PopulationState state, SpikeSink spikes);

    /** Whether it adds jumps itself: it is then given them to settle, and never without. */
    default boolean addsJumps() {
        return false;
    }

    /**
     * Settles neurons whose potentials were moved, without the jumps that arrive in the step.
     *
     * @param jumpMv sums of the weights that arrive; set to zero
     */
    default void settle(
            int from, int to, PopulationState state, double[] jumpMv, SpikeSink spikes) {
        throw new UnsupportedOperationException("adds no jumps");
    }
}
