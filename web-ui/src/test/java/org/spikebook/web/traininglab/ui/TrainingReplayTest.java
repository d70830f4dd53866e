package org.spikebook.web.traininglab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrainingReplayTest {

    @Test
    void fewEpochs_areShownOneByOne_fromNone() {
        assertThat(TrainingReplay.moments(4)).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void manyEpochs_areShownInFewSteps_toTheLast() {
        assertThat(TrainingReplay.moments(150))
                .hasSize(31)
                .startsWith(0, 5, 10)
                .endsWith(145, 150)
                .isSorted();
    }

    @Test
    void trainingWithoutEpochs_hasNothingToReplay() {
        assertThat(TrainingReplay.moments(0)).isEmpty();
    }
}
