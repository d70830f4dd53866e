package org.spikebook.training.plan;

import org.spikebook.simulator.parameter.Configured;
import org.spikebook.training.loss.Loss;
import org.spikebook.training.regularizer.Regularizer;

/**
 * What training minimizes: the sum of both.
 *
 * @param loss the function of outputs and labels
 * @param regularizer penalty on spikes, silence and weights
 */
public record Objective(Configured<Loss> loss, Configured<Regularizer> regularizer) {

    /** What the regularizer adds, with its settings. */
    public Regularizer.Penalty penalty() {
        return regularizer.component().penalty(regularizer.values());
    }
}
