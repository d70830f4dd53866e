package org.spikebook.training.optimizer;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;

/** Stochastic gradient descent with momentum: {@code u ← μu + g}, {@code w ← w - ηu}. */
public final class GradientDescent implements Optimizer {

    private static final String MOMENTUM = "momentum";

    @Override
    public String type() {
        return "sgd";
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                ParameterInfo.real(LEARNING_RATE, "\\eta", Unit.NONE, 0.05)
                        .above(0, 1000)
                        .step(0.01),
                SCHEDULE,
                ParameterInfo.real(MOMENTUM, "\\mu", Unit.NONE, 0.9).between(0, 0.9999).step(0.05));
    }

    @Override
    public int stateCount() {
        return 1;
    }

    @Override
    public Rule rule(ParameterValues settings, int update, int updates) {
        float rate = (float) Optimizer.rate(settings, update, updates);
        float momentum = (float) settings.number(MOMENTUM);
        return (weights, gradient, state, from, to) -> {
            float[] u = state[0];
            for (int i = from; i < to; i++) {
                u[i] = momentum * u[i] + gradient[i];
                weights[i] -= rate * u[i];
            }
        };
    }
}
