package org.spikebook.training.loss;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

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
            OutputResponse response, int label, ParameterValues settings, OutputGradient gradient) {
        return Softmax.crossEntropy(
                Softmax.scores(response.counts()), settings.number(SCALE), label, gradient.spike());
    }
}
