package org.spikebook.training.optimizer;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

import java.util.ArrayList;
import java.util.List;

/**
 * {@link Adam} with decoupled weight decay (Loshchilov and Hutter 2019, arXiv:1711.05101): {@code w
 * ← (1 - ηλ) w} before each step of Adam.
 */
public final class AdamW implements Optimizer {

    private static final String WEIGHT_DECAY = "weightDecay";

    private final Adam adam = new Adam();

    @Override
    public String type() {
        return "adamW";
    }

    @Override
    public List<ParameterInfo> parameters() {
        List<ParameterInfo> parameters = new ArrayList<>(Adam.settings());
        parameters.add(
                ParameterInfo.real(WEIGHT_DECAY, "\\lambda", Unit.NONE, 0.01)
                        .between(0, 10)
                        .step(0.01));
        return List.copyOf(parameters);
    }

    @Override
    public int stateCount() {
        return adam.stateCount();
    }

    @Override
    public Rule rule(ParameterValues settings, int update, int updates) {
        Rule step = adam.rule(settings, update, updates);
        double rate = Optimizer.rate(settings, update, updates);
        float kept = (float) (1 - rate * settings.number(WEIGHT_DECAY));
        return new Decaying(step, kept);
    }

    /**
     * @param step of Adam
     * @param kept share of a weight that is left before it
     */
    private record Decaying(Rule step, float kept) implements Rule {

        @Override
        public void apply(float[] weights, float[] gradient, float[][] state, int from, int to) {
            for (int i = from; i < to; i++) {
                weights[i] *= kept;
            }
            step.apply(weights, gradient, state, from, to);
        }

        @Override
        public Rule withoutDecay() {
            return step;
        }
    }
}
