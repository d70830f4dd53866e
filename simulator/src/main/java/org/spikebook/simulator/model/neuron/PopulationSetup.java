package org.spikebook.simulator.model.neuron;

import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.model.synapse.ReceptorModel;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.ParameterValues;

import java.util.Arrays;
import java.util.Map;
import java.util.function.LongConsumer;

/**
 * What a neuron model needs to make its kernel.
 *
 * @param size number of neurons
 * @param dtMs time step
 * @param values the model's parameters
 * @param receptors what the neurons carry
 * @param drawn parameters that differ between neurons, one value each; not copied
 * @param work told of work that grows with the neurons, counted in synapses drawn in the same time;
 *     throws when the population is no longer wanted
 */
public record PopulationSetup(
        int size,
        double dtMs,
        ParameterValues values,
        Configured<ReceptorModel> receptors,
        Map<String, double[]> drawn,
        LongConsumer work) {

    public double number(String parameter) {
        return values.number(parameter);
    }

    /** A parameter for each neuron. */
    public double[] perNeuron(String parameter) {
        double[] each = drawn.get(parameter);
        if (each != null) {
            return each;
        }
        double[] same = new double[size];
        Arrays.fill(same, number(parameter));
        return same;
    }

    /** A time in whole steps, to the nearest. */
    public int steps(double timeMs) {
        return (int) ExactMath.round(timeMs / dtMs);
    }
}
