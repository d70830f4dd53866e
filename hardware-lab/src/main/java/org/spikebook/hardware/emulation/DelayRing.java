package org.spikebook.hardware.emulation;

import java.util.Arrays;

/** What is on its way to each neuron, for the steps to come: a ring of sums. */
final class DelayRing {

    private final int[][] sums;
    private final byte[][] touched;

    DelayRing(int neurons, int maxDelay) {
        sums = new int[maxDelay + 2][neurons];
        touched = new byte[maxDelay + 2][neurons];
    }

    /** What arrives at each neuron in a step. */
    int[] sums(int step) {
        return sums[step % sums.length];
    }

    /** 1 for each neuron that at least one weight reaches in a step, else 0. */
    byte[] touched(int step) {
        return touched[step % touched.length];
    }

    void add(int step, int neuron, int weight) {
        int slot = step % sums.length;
        sums[slot][neuron] += weight;
        touched[slot][neuron] = 1;
    }

    void touch(int step, int from, int to) {
        Arrays.fill(touched[step % touched.length], from, to, (byte) 1);
    }

    /** Empties a step, so that its place in the ring can be used again. */
    void clear(int step) {
        Arrays.fill(sums(step), 0);
        Arrays.fill(touched(step), (byte) 0);
    }

    void clearAll() {
        for (int slot = 0; slot < sums.length; slot++) {
            clear(slot);
        }
    }
}
