package org.spikebook.training.optimizer;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;

/**
 * Adam (Kingma and Ba 2015, arXiv:1412.6980): {@code m ← β₁m + (1-β₁)g}, {@code v ← β₂v +
 * (1-β₂)g²}, {@code w ← w - η m̂ / (√v̂ + ε)} with ε = 1e-8 and bias-corrected m̂, v̂. Step lengths
 * are relative to vThreshold - vRest of the neurons that a weight acts on: the trainer hands over
 * weights in that unit.
 */
public final class Adam implements Optimizer {

    private static final String BETA_1 = "beta1";
    private static final String BETA_2 = "beta2";
    private static final float EPSILON = 1e-8f;

    @Override
    public String type() {
        return "adam";
    }

    @Override
    public List<ParameterInfo> parameters() {
        return settings();
    }

    /** What Adam and its kin have in common. */
    static List<ParameterInfo> settings() {
        return List.of(
                ParameterInfo.real(LEARNING_RATE, "\\eta", Unit.NONE, 0.005)
                        .above(0, 10)
                        .step(0.001),
                SCHEDULE,
                ParameterInfo.real(BETA_1, "\\beta_1", Unit.NONE, 0.9)
                        .between(0, 0.9999)
                        .step(0.01),
                ParameterInfo.real(BETA_2, "\\beta_2", Unit.NONE, 0.999)
                        .between(0, 0.999999)
                        .step(0.001));
    }

    @Override
    public int stateCount() {
        return 2;
    }

    @Override
    public Rule rule(ParameterValues settings, int update, int updates) {
        double beta1 = settings.number(BETA_1);
        double beta2 = settings.number(BETA_2);
        double rate =
                Optimizer.rate(settings, update, updates) / (1 - StrictMath.pow(beta1, update));
        double spread = 1 / (1 - StrictMath.pow(beta2, update));
        return new AdamRule((float) beta1, (float) beta2, (float) rate, (float) spread);
    }

    /**
     * @param rate learning rate over the bias correction of m
     * @param spread 1 over the bias correction of v
     */
    private record AdamRule(float beta1, float beta2, float rate, float spread) implements Rule {

        @Override
        public void apply(float[] weights, float[] gradient, float[][] state, int from, int to) {
            update(weights, gradient, state[0], state[1], from, to);
        }

        private void update(float[] w, float[] g, float[] m, float[] v, int from, int to) {
            float rest1 = 1 - beta1;
            float rest2 = 1 - beta2;
            for (int i = from; i < to; i++) {
                m[i] = beta1 * m[i] + rest1 * g[i];
                v[i] = beta2 * v[i] + rest2 * g[i] * g[i];
                w[i] -= rate * m[i] / ((float) Math.sqrt(spread * v[i]) + EPSILON);
            }
        }
    }
}
