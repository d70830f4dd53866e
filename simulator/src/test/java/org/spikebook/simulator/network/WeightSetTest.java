package org.spikebook.simulator.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Map;

class WeightSetTest {

    private static final float[] WEIGHTS = {0.5f, -0.1f, 0, 2, -3, 0.2f};

    @Test
    void pruned_byHalf_keepsTheLargerHalfOfWeights() {
        assertThat(pruned(50)).containsExactly(0.5f, 0, 0, 2, -3, 0);
        assertThat(WEIGHTS).containsExactly(0.5f, -0.1f, 0, 2, -3, 0.2f);
    }

    @Test
    void pruned_byNothing_keepsAllWeights() {
        assertThat(pruned(0)).isEqualTo(WEIGHTS);
    }

    private static float[] pruned(double percent) {
        WeightSet set = new WeightSet(Map.of("p", new ProjectionWeights(2, 3, WEIGHTS)));
        return set.pruned(percent).of("p").orElseThrow().values();
    }
}
