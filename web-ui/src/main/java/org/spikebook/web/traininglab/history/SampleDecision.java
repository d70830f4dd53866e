package org.spikebook.web.traininglab.history;

import org.spikebook.training.SampleRun;

import java.util.Arrays;
import java.util.List;

/**
 * What the outputs said to one sample.
 *
 * @param answer the predicted class
 * @param counts spikes of each output neuron
 * @param potentialsMv of each output neuron at the end, in mV; none where one spiked
 */
public record SampleDecision(int answer, List<Integer> counts, List<Double> potentialsMv) {

    private static final double DIGITS = 1000;

    public SampleDecision {
        counts = List.copyOf(counts);
        potentialsMv = List.copyOf(potentialsMv);
    }

    static SampleDecision of(SampleRun run) {
        return new SampleDecision(
                run.answer(),
                Arrays.stream(run.outputCounts()).boxed().toList(),
                run.outputSpiked()
                        ? List.of()
                        : Arrays.stream(run.outputPotentialsMv())
                                .map(mv -> Math.round(mv * DIGITS) / DIGITS)
                                .boxed()
                                .toList());
    }

    boolean spiked() {
        return potentialsMv.isEmpty();
    }
}
