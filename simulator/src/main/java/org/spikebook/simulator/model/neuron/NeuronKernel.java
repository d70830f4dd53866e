package org.spikebook.simulator.model.neuron;

import org.spikebook.simulator.model.SpikeSink;
import org.spikebook.simulator.model.synapse.InputAccumulator;

import java.util.function.LongConsumer;
import java.util.function.Predicate;

/**
 * Advances the neurons of a population. It holds constants only; all that changes is in the {@link
 * PopulationState}, so that a kernel is safe for use by several threads on different blocks.
 */
public interface NeuronKernel {

    /**
     * Most neurons that are advanced together: so many that the passes of a step find them in the
     * nearest cache.
     */
    int MOST_AT_ONCE = 512;

    /**
     * Sets state variables that depend on parameters, before the document's initial values are set.
     *
     * @param state modified; holds the described defaults
     */
    default void initialize(PopulationState state) {}

    /**
     * Sets state variables that depend on other initial values and are not given themselves.
     *
     * @param state modified
     * @param given whether the document sets a variable
     * @param work told of work as by {@link PopulationSetup#work}
     */
    default void complete(PopulationState state, Predicate<String> given, LongConsumer work) {}

    /** Whether it wants to know the currents of the next step too. */
    default boolean looksAhead() {
        return false;
    }

    /**
     * How many state variables, from the first on, must be watched after each step, since the run
     * makes no sense once they are not finite numbers; none if the kernel tells the sink itself.
     */
    default int watchedVariables() {
        return 1;
    }

    /** How long a neuron's step takes, about, in steps of a simple one. */
    default int effort() {
        return 1;
    }

    /** Whether it sets what has arrived back to zero and leaves currents as they are. */
    default boolean clearsInput() {
        return false;
    }

    /**
     * Whether what arrives acts only after a step, so that it can be given to neurons later, as
     * long as they are few.
     */
    default boolean receivesLast() {
        return false;
    }

    /**
     * After all neurons of a block have made their step: gives what arrives to those that are
     * reached.
     *
     * @param state modified
     * @param arrivals at few neurons; set to zero
     */
    default void receiveSparse(PopulationState state, InputAccumulator arrivals) {}

    /**
     * Advances neurons {@code from} (inclusive) to {@code to} (exclusive), at most {@value
     * #MOST_AT_ONCE}, by one step.
     *
     * @param state modified
     * @param arrivals sums of the weights that arrive in this step; not modified, or set to zero;
     *     left alone by a kernel that {@linkplain #receivesLast() receives them last} where they
     *     are few
     * @param currents from outside; scratch afterwards, or not modified
     * @param spikes told of each neuron that fires, ascending
     */
    void step(
            int from,
            int to,
            PopulationState state,
            InputAccumulator arrivals,
            Currents currents,
            SpikeSink spikes);
}
