package org.spikebook.lesson.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.network.ProjectionWeights;
import org.spikebook.simulator.network.WeightSet;

import java.util.Map;

class PruningTest {

    private static final float[] WEIGHTS = {0.5f, -0.1f, 0, 2, -3, 0.2f};

    @Test
    void half_of_the_weights_that_are_there_goes_the_smallest_first() {
        assertThat(pruned(50)).containsExactly(0.5f, 0, 0, 2, -3, 0);
        assertThat(WEIGHTS).containsExactly(0.5f, -0.1f, 0, 2, -3, 0.2f);
    }

    @Test
    void none_goes_at_0_percent() {
        assertThat(pruned(0)).isEqualTo(WEIGHTS);
    }

    private static float[] pruned(double percent) {
        WeightSet set = new WeightSet(Map.of("p", new ProjectionWeights(2, 3, WEIGHTS)));
        return Pruning.prune(set, percent).of("p").orElseThrow().values();
    }
}
