package org.spikebook.engine;

import org.spikebook.recording.StateTrace;

import java.util.Arrays;

/** Samples a state variable of chosen neurons at the end of every step. */
final class StateRecorder {

    private final String variable;
    private final int[] neurons;
    private final double[] source;
    private final double[][] values;

    /**
     * @param source the variable by neuron, read at every step
     * @param steps number of steps of the run
     */
    StateRecorder(String variable, int[] neurons, double[] source, int steps) {
        this.variable = variable;
        this.neurons = neurons;
        this.source = source;
        this.values = new double[neurons.length][steps];
    }

    void record(int step) {
        for (int k = 0; k < neurons.length; k++) {
            values[k][step] = source[neurons[k]];
        }
    }

    StateTrace trace(int steps) {
        double[][] recorded = new double[values.length][];
        Arrays.setAll(recorded, k -> Arrays.copyOf(values[k], steps));
        return new StateTrace(variable, neurons, recorded);
    }
}
