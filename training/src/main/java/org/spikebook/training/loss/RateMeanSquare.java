package org.spikebook.training.loss;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;

/**
 * Mean square distance of the firing rates (spikes per step) from a wanted rate for the true class
 * and another for the wrong ones: {@code L = Σ (counts/steps - target)² / classes}.
 */
public final class RateMeanSquare implements Loss {

    private static final String RIGHT = "rightRate";
    private static final String WRONG = "wrongRate";

    @Override
    public String type() {
        return "rateMeanSquare";
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                ParameterInfo.real(RIGHT, "r_+", Unit.NONE, 0.8).between(0, 1).step(0.05),
                ParameterInfo.real(WRONG, "r_-", Unit.NONE, 0.05).between(0, 1).step(0.05));
    }

    @Override
    public double evaluate(
            OutputResponse response, int label, ParameterValues settings, OutputGradient gradient) {
        double loss = 0;
        int classes = response.counts().length;
        for (int k = 0; k < classes; k++) {
            double target = settings.number(k == label ? RIGHT : WRONG);
            double error = (double) response.counts()[k] / response.steps() - target;
            loss += error * error / classes;
            gradient.spike()[k] = 2 * error / (classes * (double) response.steps());
        }
        return loss;
    }
}
