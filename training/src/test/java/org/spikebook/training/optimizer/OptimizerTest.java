package org.spikebook.training.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.training.method.TrainingRegistry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

class OptimizerTest {

    static List<Optimizer> optimizers() {
        return TrainingRegistry.standard().optimizers();
    }

    /** A constant rate and no decay of the weights, which would move the minimum. */
    private static ParameterValues constant(Optimizer optimizer, double rate) {
        Map<String, Value> values = new HashMap<>();
        values.put("learningRate", Value.of(rate));
        values.put("schedule", Value.of("constant"));
        if (optimizer.parameters().stream().anyMatch(info -> info.name().equals("weightDecay"))) {
            values.put("weightDecay", Value.of(0));
        }
        return ParameterValues.of(optimizer.parameters(), values);
    }

    /** (w - 3)² + 2 (u + 1)² has its minimum at 3, -1. */
    @ParameterizedTest
    @MethodSource("optimizers")
    void apply_quadratic_findsItsMinimum(Optimizer optimizer) {
        ParameterValues settings = constant(optimizer, 0.05);
        float[] weights = {0, 0};
        float[] gradient = new float[2];
        float[][] state = new float[optimizer.stateCount()][2];
        for (int update = 1; update <= 1000; update++) {
            gradient[0] = 2 * (weights[0] - 3);
            gradient[1] = 4 * (weights[1] + 1);
            optimizer.rule(settings, update, 1000).apply(weights, gradient, state, 0, 2);
        }
        assertThat(weights[0]).isCloseTo(3, within(1e-3f));
        assertThat(weights[1]).isCloseTo(-1, within(1e-3f));
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void apply_range_leavesTheRestAlone(Optimizer optimizer) {
        float[] weights = {1, 1, 1, 1};
        float[] gradient = {1, 1, 1, 1};
        float[][] state = new float[optimizer.stateCount()][4];
        optimizer.rule(constant(optimizer, 0.1), 1, 10).apply(weights, gradient, state, 1, 3);
        assertThat(weights[0]).isEqualTo(1);
        assertThat(weights[1]).isLessThan(1).isEqualTo(weights[2]);
        assertThat(weights[3]).isEqualTo(1);
    }

    /**
     * In the first update m̂ = g and √v̂ = |g|: a step of the learning rate, whatever the gradient.
     */
    @Test
    void adam_firstUpdate_isTheLearningRate() {
        Adam adam = new Adam();
        float[] weights = {0, 0};
        adam.rule(constant(adam, 0.01), 1, 10)
                .apply(weights, new float[] {100, -1e-4f}, new float[2][2], 0, 2);
        assertThat(weights[0]).isCloseTo(-0.01f, within(1e-6f));
        assertThat(weights[1]).isCloseTo(0.01f, within(1e-5f));
    }

    @Test
    void adamW_withoutDecay_leavesAloneWhatHasNoGradient() {
        Optimizer.Rule rule =
                new AdamW().rule(ParameterValues.defaults(new AdamW().parameters()), 1, 10);
        float[] weights = {1};
        rule.withoutDecay().apply(weights, new float[1], new float[2][1], 0, 1);
        assertThat(weights[0]).isEqualTo(1);
        rule.apply(weights, new float[1], new float[2][1], 0, 1);
        assertThat(weights[0]).isLessThan(1);
    }

    @Test
    void rate_cosine_fallsFromTheLearningRateToNothing() {
        ParameterValues settings = ParameterValues.defaults(new Adam().parameters());
        double rate = settings.number("learningRate");
        assertThat(Optimizer.rate(settings, 1, 100)).isEqualTo(rate);
        assertThat(Optimizer.rate(settings, 51, 100)).isCloseTo(rate / 2, within(1e-12));
        assertThat(Optimizer.rate(settings, 100, 100)).isBetween(0.0, rate / 1000);
    }
}
