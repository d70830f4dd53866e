package org.spikebook.simulator.equation.codegen;

import org.spikebook.simulator.model.SpikeSink;

/**
 * What is made of equations for a population. All arrays are indexed by neuron; only {@code from}
 * (inclusive) to {@code to} (exclusive) are read and written.
 */
public interface EquationCode {

    /**
     * Moves the variables over a step, or sets them to their slopes.
     *
     * @param state by variable; modified
     * @param own values of the parameters that differ between neurons, by parameter; not modified
     * @param input current of this step; not modified
     * @param refractory steps left of the refractory period; not modified
     * @param next current of the step after; of a method that looks ahead; not modified
     */
    void advance(
            int from,
            int to,
            double[][] state,
            double[][] own,
            double[] input,
            int[] refractory,
            double[] next);

    /**
     * Counts refractory times down; fires and resets.
     *
     * @param state by variable; modified
     * @param refractory modified
     * @param before potentials at the start of the step, if the equations ask for them; not
     *     modified
     * @param spikes told of each neuron that fires, ascending
     */
    void fire(
            int from,
            int to,
            double[][] state,
            double[][] own,
            double[] input,
            int[] refractory,
            double[] before,
            SpikeSink spikes);

    /**
     * Looks for a neuron that fires, which is still to be reset; refractory times are not counted
     * down.
     *
     * @return that neuron, or {@code to} if none fires
     */
    int test(
            int from,
            int to,
            double[][] state,
            double[][] own,
            double[] input,
            int[] refractory,
            double[] before);

    /** Resets neurons, each of which fires, and tells of them. */
    void reset(
            int from,
            int to,
            double[][] state,
            double[][] own,
            double[] input,
            int[] refractory,
            double[] before,
            SpikeSink spikes);
}
