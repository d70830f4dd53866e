package org.spikebook.training.loss;

/**
 * What the output population did during one sample. Arrays are as long as it has neurons; not
 * copied.
 *
 * @param counts spikes of each neuron
 * @param firstSteps step of the first spike of each, {@code steps} where there is none
 * @param potentials of each at the end, in units of the distance from rest to threshold; in mV for
 *     neurons that never fire
 * @param steps for which the sample was shown
 */
@SuppressWarnings("ArrayRecordComponent")
public record OutputResponse(int[] counts, int[] firstSteps, double[] potentials, int steps) {

    /** Silent so far. */
    public static OutputResponse ofSize(int neurons, int steps) {
        return new OutputResponse(new int[neurons], new int[neurons], new double[neurons], steps);
    }
}
