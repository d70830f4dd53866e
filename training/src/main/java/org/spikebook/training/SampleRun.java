package org.spikebook.training;

import org.spikebook.simulator.model.stimulus.SpikeTrain;

import java.util.Arrays;
import java.util.Map;

/**
 * One sample shown to a trained network.
 *
 * @param sample index in the source
 * @param label the true class
 * @param answer the predicted class; the name is part of saved jobs
 * @param input its input spikes
 * @param spikes of every population, in the order in which spikes flow
 * @param outputCounts spikes of each output neuron
 * @param outputPotentialsMv potential of each output neuron at the end, in mV
 */
@SuppressWarnings("ArrayRecordComponent")
public record SampleRun(
        int sample,
        int label,
        int answer,
        SpikeTrain input,
        Map<String, SpikeTrain> spikes,
        int[] outputCounts,
        double[] outputPotentialsMv) {

    /** Whether any output neuron spiked; otherwise the class is read from the potentials. */
    public boolean outputSpiked() {
        return Arrays.stream(outputCounts).anyMatch(count -> count > 0);
    }

    public boolean correct() {
        return answer == label;
    }
}
