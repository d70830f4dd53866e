package org.spikebook.training.plan;

import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.training.optimizer.Optimizer;

import java.util.List;

/**
 * How weights follow the gradient.
 *
 * @param optimizer with its learning rate
 * @param rateChanges other learning rates from later epochs on, in ascending order of epochs
 */
public record Optimization(Configured<Optimizer> optimizer, List<RateChange> rateChanges) {

    public Optimization {
        rateChanges = List.copyOf(rateChanges);
        for (int i = 1; i < rateChanges.size(); i++) {
            if (rateChanges.get(i).fromEpoch() <= rateChanges.get(i - 1).fromEpoch()) {
                throw new IllegalArgumentException("rateChanges must have ascending epochs");
            }
        }
    }

    /** The learning rate of the optimizer. */
    public double learningRate() {
        return optimizer.number(Optimizer.LEARNING_RATE);
    }

    /**
     * The rule of one update.
     *
     * @param epoch counted from 1
     * @param update counted from 1 over all epochs
     * @param updates in all epochs
     */
    public Optimizer.Rule rule(int epoch, int update, int updates) {
        ParameterValues settings =
                optimizer.values().with(Optimizer.LEARNING_RATE, Value.of(learningRate(epoch)));
        return optimizer.component().rule(settings, update, updates);
    }

    /** The learning rate of an epoch, counted from 1, before the schedule. */
    public double learningRate(int epoch) {
        double rate = learningRate();
        for (RateChange change : rateChanges) {
            rate = change.fromEpoch() <= epoch ? change.learningRate() : rate;
        }
        return rate;
    }
}
