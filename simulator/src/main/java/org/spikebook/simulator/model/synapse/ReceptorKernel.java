package org.spikebook.simulator.model.synapse;

/**
 * Turns arriving spikes into current, for neuron models that integrate numerically: the current is
 * held over the step. (The leaky integrate-and-fire neuron has exact kernels of its own.)
 *
 * <p>Arrays are indexed by neuron; only {@code from} (inclusive) to {@code to} (exclusive) are read
 * and written, so that blocks may be advanced by different threads. Implementations hold constants
 * only.
 */
public interface ReceptorKernel {

    /**
     * Adds the synaptic current of this step, from the state at its start; a receptor that makes
     * none leaves it as it is.
     *
     * @param vMv membrane potentials; not modified
     * @param state the receptor's variables, in the order of its description; not modified
     * @param arrivals sums of the weights that arrive in this step; not modified
     * @param currentPa added to
     */
    default void addCurrent(
            int from,
            int to,
            double[] vMv,
            double[][] state,
            InputAccumulator arrivals,
            double[] currentPa) {}

    /**
     * After the membrane has moved: decays by a step and adds the arrivals; a receptor of which
     * nothing outlasts the step has nothing to do.
     *
     * @param vMv membrane potentials; a delta receptor adds to those of neurons that are not
     *     refractory
     * @param refractorySteps steps left of each neuron's refractory period; not modified
     * @param state modified
     * @param arrivals not modified
     */
    default void advance(
            int from,
            int to,
            double[] vMv,
            int[] refractorySteps,
            double[][] state,
            InputAccumulator arrivals) {}
}
