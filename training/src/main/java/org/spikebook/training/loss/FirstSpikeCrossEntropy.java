package org.spikebook.training.loss;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;

/**
 * Cross-entropy of the softmax over first-spike times, {@code L = -ln softmax(-t / width)[label]},
 * t in steps: the right output neuron is to fire first (compare Mostafa 2018,
 * doi:10.1109/TNNLS.2017.2726060). A spike more, up to the first, makes the time shorter by a step;
 * the predicted class is that of the neuron that fires first, among equals the one that fires more.
 */
public final class FirstSpikeCrossEntropy implements Loss {

    private static final String WIDTH = "widthSteps";

    @Override
    public String type() {
        return "firstSpikeCrossEntropy";
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(ParameterInfo.real(WIDTH, "w", Unit.NONE, 2).above(0, 1000).step(0.5));
    }

    @Override
    public double evaluate(
            OutputResponse response, int label, ParameterValues settings, OutputGradient gradient) {
        double[] scores = Softmax.scores(response.firstSteps());
        for (int k = 0; k < scores.length; k++) {
            scores[k] = -scores[k];
        }
        return Softmax.crossEntropy(scores, 1 / settings.number(WIDTH), label, gradient.early());
    }

    @Override
    public int winner(OutputResponse response) {
        int best = 0;
        for (int i = 1; i < response.counts().length; i++) {
            int earlier = Integer.compare(response.firstSteps()[best], response.firstSteps()[i]);
            int more = Integer.compare(response.counts()[i], response.counts()[best]);
            double higher = response.potentials()[i] - response.potentials()[best];
            if (earlier > 0 || (earlier == 0 && (more > 0 || (more == 0 && higher > 0)))) {
                best = i;
            }
        }
        return best;
    }
}
