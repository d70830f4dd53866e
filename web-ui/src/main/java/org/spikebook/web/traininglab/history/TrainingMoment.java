package org.spikebook.web.traininglab.history;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A training after some epoch.
 *
 * @param epoch that had ended; 0 before the first
 * @param weights none where the network has no trained layer that reads the input
 * @param decisions on each of the samples that are watched
 */
public record TrainingMoment(
        int epoch, @Nullable WeightSnapshot weights, List<SampleDecision> decisions) {

    public TrainingMoment {
        decisions = List.copyOf(decisions);
    }

    int bytes() {
        return weights == null ? 0 : weights.levels().length;
    }
}
