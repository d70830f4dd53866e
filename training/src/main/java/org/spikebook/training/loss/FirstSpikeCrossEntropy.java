package org.spikebook.training.loss;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;

/**
 * Cross-entropy of the softmax over first-spike times, {@code L = -ln softmax(-t / width)[label]},
 * t in steps: the right output neuron is to fire first (compare Mostafa 2018,
 * doi:10.1109/TNNLS.2017.2726060). A spike more, up to the first, makes the time shorter by a step;
 * the answer is the neuron that fires first, among equals the one that fires more.
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
            OutputResponse answer, int label, ParameterValues settings, AnswerGradient gradient) {
        double[] scores = Softmax.scores(answer.firstSteps());
        for (int k = 0; k < scores.length; k++) {
            scores[k] = -scores[k];
        }
        return Softmax.crossEntropy(scores, 1 / settings.number(WIDTH), label, gradient.early());
    }

    @Override
    public int winner(OutputResponse answer) {
        int best = 0;
        for (int i = 1; i < answer.counts().length; i++) {
            int earlier = Integer.compare(answer.firstSteps()[best], answer.firstSteps()[i]);
            int more = Integer.compare(answer.counts()[i], answer.counts()[best]);
            double higher = answer.potentials()[i] - answer.potentials()[best];
            if (earlier > 0 || (earlier == 0 && (more > 0 || (more == 0 && higher > 0)))) {
                best = i;
            }
        }
        return best;
    }
}
