package org.spikebook.training.loss;

import java.util.Arrays;

/**
 * The derivative of a loss with respect to an {@link OutputResponse}, for each output neuron.
 *
 * @param spike with respect to its count, hence to a spike in any step
 * @param early what is added to that for a spike up to its first one (in any step if it never
 *     spiked): the derivative of a first-spike time, negated
 * @param potential with respect to its potential at the end
 */
@SuppressWarnings("ArrayRecordComponent")
public record OutputGradient(double[] spike, double[] early, double[] potential) {

    public static OutputGradient ofSize(int neurons) {
        return new OutputGradient(new double[neurons], new double[neurons], new double[neurons]);
    }

    /** Sets all to 0. */
    public void clear() {
        Arrays.fill(spike, 0);
        Arrays.fill(early, 0);
        Arrays.fill(potential, 0);
    }

    /** Multiplies all. */
    public void scale(double factor) {
        for (int i = 0; i < spike.length; i++) {
            spike[i] *= factor;
            early[i] *= factor;
            potential[i] *= factor;
        }
    }
}
