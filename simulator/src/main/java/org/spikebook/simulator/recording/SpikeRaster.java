package org.spikebook.simulator.recording;

/**
 * Spikes of many neurons, ordered by step, then by neuron.
 *
 * @param steps the step n of each spike; its time stamp is (n + 1) · dt
 * @param neurons the index of the neuron within its population, same length
 */
@SuppressWarnings("ArrayRecordComponent")
public record SpikeRaster(int[] steps, int[] neurons) {

    public int spikeCount() {
        return steps.length;
    }
}
