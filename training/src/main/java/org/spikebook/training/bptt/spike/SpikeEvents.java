package org.spikebook.training.bptt.spike;

import java.util.Arrays;

/**
 * The spikes of one layer during one sample, by step, then by neuron; filled again for each sample.
 */
public final class SpikeEvents {

    private int[] stepStart = new int[1];
    private int[] neuron = new int[0];
    private float[] amplitude = new float[0];
    private boolean graded;

    /** Empty, with room for that many spikes, each of which counts 1. */
    public void reset(int steps, int spikes) {
        if (stepStart.length != steps + 1) {
            stepStart = new int[steps + 1];
        }
        if (neuron.length < spikes) {
            neuron = new int[spikes];
        }
        Arrays.fill(stepStart, 0);
        graded = false;
    }

    /** The same for spikes with amplitudes of their own. */
    public void resetGraded(int steps, int spikes) {
        reset(steps, spikes);
        if (amplitude.length < spikes) {
            amplitude = new float[spikes];
        }
        graded = true;
    }

    int steps() {
        return stepStart.length - 1;
    }

    public int start(int step) {
        return stepStart[step];
    }

    public int end(int step) {
        return stepStart[step + 1];
    }

    public int count() {
        return stepStart[stepStart.length - 1];
    }

    public int[] neurons() {
        return neuron;
    }

    /** Whether spikes have amplitudes of their own. */
    public boolean graded() {
        return graded;
    }

    /** The amplitude of each spike, where spikes are graded. */
    public float[] amplitudes() {
        return amplitude;
    }

    public int[] stepStarts() {
        return stepStart;
    }
}
