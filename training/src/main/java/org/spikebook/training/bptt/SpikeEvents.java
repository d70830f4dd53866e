package org.spikebook.training.bptt;

import java.util.Arrays;

/**
 * The spikes of one layer during one sample, by step, then by neuron; filled anew for each sample.
 */
final class SpikeEvents {

    private int[] stepStart = new int[1];
    private int[] neuron = new int[0];

    /** Empty, with room for that many spikes. */
    void reset(int steps, int spikes) {
        if (stepStart.length != steps + 1) {
            stepStart = new int[steps + 1];
        }
        if (neuron.length < spikes) {
            neuron = new int[spikes];
        }
        Arrays.fill(stepStart, 0);
    }

    int start(int step) {
        return stepStart[step];
    }

    int end(int step) {
        return stepStart[step + 1];
    }

    int count() {
        return stepStart[stepStart.length - 1];
    }

    int[] neurons() {
        return neuron;
    }

    int[] stepStarts() {
        return stepStart;
    }
}
