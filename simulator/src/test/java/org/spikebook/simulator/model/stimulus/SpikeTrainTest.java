package org.spikebook.simulator.model.stimulus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpikeTrainTest {

    /** Two lines; step 0 has one spike, step 1 two, step 2 none, step 3 one. */
    private static final int[] STARTS = {0, 1, 3, 3, 4};

    private static final int[] LINES = {1, 0, 1, 0};

    @Test
    void first_keepsTheSpikesOfTheseSteps() {
        SpikeTrain first = new SpikeTrain(4, 2, STARTS, LINES).first(2);

        assertThat(first.steps()).isEqualTo(2);
        assertThat(first.lines()).isEqualTo(2);
        assertThat(first.stepStart()).containsExactly(0, 1, 3);
        assertThat(first.line()).containsExactly(1, 0, 1);
        assertThat(first.graded()).isFalse();
    }

    @Test
    void first_keepsAmplitudes() {
        float[] amplitudes = {0.5f, 1, 2, 3};

        assertThat(new SpikeTrain(4, 2, STARTS, LINES, amplitudes).first(1).amplitude())
                .containsExactly(0.5f);
    }
}
