package org.spikebook.simulator.engine.recorder;

/**
 * Spikes of a population or stimulus since the last look, by step, then neuron.
 *
 * @param steps in which they were fired; not copied
 * @param neurons that fired, parallel to {@code steps}; not copied
 * @param left how many more there were that are left out
 */
@SuppressWarnings("ArrayRecordComponent")
public record RecentSpikes(int[] steps, int[] neurons, int left) {}
