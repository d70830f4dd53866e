package org.spikebook.hardware.quantization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Value;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

class ChipWeightConstraintTest {

    @Test
    void apply_to4Bits_leavesAtMostSixteenValues() {
        float[] weights = random(1000);
        float[] constrained = apply(4, weights);

        assertThat(IntStream.range(0, 1000).mapToObj(k -> constrained[k]).distinct().count())
                .isLessThanOrEqualTo(16);
        for (int k = 0; k < weights.length; k++) {
            assertThat(Math.abs(constrained[k] - weights[k])).isLessThan(0.5f / 7 + 1e-6f);
        }
    }

    @Test
    void apply_twice_changesNothingMore() {
        float[] once = apply(5, random(500));

        assertThat(apply(5, once)).containsExactly(once);
    }

    @Test
    void apply_toSilentProjection_leavesItAlone() {
        assertThat(apply(8, new float[3])).containsOnly(0f);
    }

    @Test
    void chipWeights_asManyBitsAsMayBeAsked_areThoseOfAFormat() {
        ChipWeights model = new ChipWeights();
        double most = model.parameters().getFirst().max();
        ParameterValues asked =
                ParameterValues.of(model.parameters(), Map.of("weightBits", Value.of(most)));
        float[] constrained = new float[3];

        model.constraint(asked).orElseThrow().apply("x", new float[] {1, 0, -1}, constrained);

        assertThat(constrained).containsExactly(1, 0, -1);
    }

    private static float[] apply(int bits, float[] weights) {
        float[] constrained = new float[weights.length];
        new ChipWeightConstraint(new QuantizationOptions(bits, 100))
                .apply("x", weights, constrained);
        return constrained;
    }

    /** Between -1 and 1, both ends taken. */
    private static float[] random(int size) {
        SplittableRandom random = new SplittableRandom(2);
        float[] weights = new float[size];
        for (int k = 0; k < size; k++) {
            weights[k] = (float) random.nextDouble(-1, 1);
        }
        weights[0] = 1;
        return weights;
    }
}
