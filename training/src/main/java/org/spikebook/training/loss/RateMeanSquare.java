package org.spikebook.training.loss;

import org.spikebook.parameter.ParameterInfo;
import org.spikebook.parameter.ParameterValues;
import org.spikebook.parameter.Unit;

import java.util.List;

/**
 * Mean square distance of the firing rates (spikes per step) from a wanted rate for the right class
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
            int[] counts, int label, int steps, ParameterValues settings, double[] gradient) {
        double loss = 0;
        for (int k = 0; k < counts.length; k++) {
            double target = settings.number(k == label ? RIGHT : WRONG);
            double error = (double) counts[k] / steps - target;
            loss += error * error / counts.length;
            gradient[k] = 2 * error / (counts.length * (double) steps);
        }
        return loss;
    }
}
