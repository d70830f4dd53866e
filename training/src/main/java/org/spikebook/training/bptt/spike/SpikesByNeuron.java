package org.spikebook.training.bptt.spike;

import java.util.Arrays;

/**
 * The spikes of one layer during one sample, by neuron, then by step; filled again for each sample.
 * So a neuron's row of a gradient is summed up in registers and written once.
 */
public final class SpikesByNeuron {

    private int[] end = new int[0];
    private int[] step = new int[0];
    private float[] amplitude = new float[0];
    private int[] active = new int[0];
    private int[] activeStart = new int[1];
    private int activeCount;
    private boolean allOne;

    /**
     * Takes over spikes.
     *
     * @param size number of neurons
     * @param each what a spike counts that has no amplitude of its own
     */
    public void set(SpikeEvents events, int size, float each) {
        allOne = !events.graded() && each == 1;
        ensureCapacity(events.count(), size);
        findActive(events, size);
        for (int t = 0; t < events.steps(); t++) {
            for (int k = events.start(t); k < events.end(t); k++) {
                int place = end[events.neurons()[k]]++;
                step[place] = t;
                amplitude[place] = events.graded() ? events.amplitudes()[k] : each;
            }
        }
    }

    private void ensureCapacity(int spikes, int size) {
        if (end.length < size) {
            end = new int[size];
            active = new int[size];
            activeStart = new int[size + 1];
        }
        if (step.length < spikes) {
            step = new int[spikes];
            amplitude = new float[spikes];
        }
    }

    /** Lists the neurons that spike at all; {@link #end} becomes where the spikes of each begin. */
    private void findActive(SpikeEvents events, int size) {
        Arrays.fill(end, 0, size, 0);
        for (int k = 0; k < events.count(); k++) {
            end[events.neurons()[k]]++;
        }
        activeCount = 0;
        int begin = 0;
        for (int i = 0; i < size; i++) {
            int spikes = end[i];
            end[i] = begin;
            if (spikes > 0) {
                active[activeCount] = i;
                activeStart[activeCount++] = begin;
                begin += spikes;
            }
        }
        activeStart[activeCount] = begin;
    }

    /** Number of neurons that spike at all. */
    public int activeCount() {
        return activeCount;
    }

    /** The neuron that comes in a place among those that spike. */
    public int neuron(int place) {
        return active[place];
    }

    /** Where its spikes begin. */
    public int start(int place) {
        return activeStart[place];
    }

    /** Where its spikes end that are sent {@code delay} steps before the end or earlier. */
    public int end(int place, int steps, int delay) {
        int last = activeStart[place + 1];
        while (delay > 0 && last > activeStart[place] && step[last - 1] + delay >= steps) {
            last--;
        }
        return last;
    }

    /** The step of each spike. */
    public int[] steps() {
        return step;
    }

    /** What each spike counts. */
    public float[] amplitudes() {
        return amplitude;
    }

    /** Whether every spike counts 1. */
    public boolean allOne() {
        return allOne;
    }
}
