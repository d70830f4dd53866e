package org.spikebook.training.loss;

import org.spikebook.parameter.ParameterInfo;
import org.spikebook.parameter.ParameterValues;
import org.spikebook.parameter.Unit;

import java.util.List;

/**
 * Cross-entropy of the softmax over scaled spike counts: {@code L = -ln softmax(scale ·
 * counts)[label]}.
 */
public final class CountCrossEntropy implements Loss {

    private static final String SCALE = "scale";

    @Override
    public String type() {
        return "countCrossEntropy";
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                ParameterInfo.real(SCALE, "\\lambda", Unit.NONE, 0.5).above(0, 100).step(0.1));
    }

    @Override
    public double evaluate(
            int[] counts, int label, int steps, ParameterValues settings, double[] gradient) {
        double scale = settings.number(SCALE);
        int max = max(counts);
        double sum = 0;
        for (int k = 0; k < counts.length; k++) {
            gradient[k] = StrictMath.exp(scale * (counts[k] - max));
            sum += gradient[k];
        }
        for (int k = 0; k < counts.length; k++) {
            gradient[k] = scale * (gradient[k] / sum - (k == label ? 1 : 0));
        }
        return StrictMath.log(sum) - scale * (counts[label] - max);
    }

    private static int max(int[] counts) {
        int max = counts[0];
        for (int count : counts) {
            max = Math.max(max, count);
        }
        return max;
    }
}
