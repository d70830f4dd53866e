package org.spikebook.training.loss;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;

/**
 * Cross-entropy of the softmax over the potentials at the end of a sample, {@code L = -ln
 * softmax(scale · v)[label]}: for outputs that never fire.
 */
public final class PotentialCrossEntropy implements Loss {

    private static final String SCALE = "scale";

    @Override
    public String type() {
        return "potentialCrossEntropy";
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                ParameterInfo.real(SCALE, "\\lambda", Unit.NONE, 1).above(0, 1000).step(0.1));
    }

    @Override
    public boolean countsSpikes() {
        return false;
    }

    @Override
    public double evaluate(
            OutputResponse response, int label, ParameterValues settings, OutputGradient gradient) {
        return Softmax.crossEntropy(
                response.potentials(), settings.number(SCALE), label, gradient.potential());
    }
}
