package org.spikebook.training.bptt;

import org.spikebook.stimulus.SpikeTrain;

import java.util.Arrays;

/**
 * The spikes of one layer during one sample, by step, then by neuron; filled anew for each sample.
 */
final class SpikeEvents {

    private int[] stepStart = new int[1];
    private int[] neuron = new int[0];

    /** Takes over a spike train, without copying. */
    void set(SpikeTrain train) {
        stepStart = train.stepStart();
        neuron = train.line();
    }

    /** Empty, with room for every neuron to spike in every step. */
    void reset(int steps, int neurons) {
        if (stepStart.length != steps + 1) {
            stepStart = new int[steps + 1];
        }
        if (neuron.length < steps * neurons) {
            neuron = new int[steps * neurons];
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
