package org.spikebook.training.conversion;

import org.spikebook.simulator.network.ProjectionWeights;

/** Weights times a number. */
final class Scaled {

    private Scaled() {}

    static ProjectionWeights of(ProjectionWeights weights, double factor) {
        float[] values = weights.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (factor * values[i]);
        }
        return new ProjectionWeights(weights.pre(), weights.post(), values);
    }
}
