package org.spikebook.simulator.model.neuron;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class KernelScratchTest {

    private final PopulationState state = new PopulationState(10, List.of(), List.of());
    private final KernelScratch scratch = state.scratch();

    @Test
    void movesAgain_isKnownOfEachRange_untilOthersChangeTheState() {
        assertThat(scratch.movesAgain(0)).isFalse();
        assertThat(scratch.movesAgain(0)).isTrue();
        assertThat(scratch.movesAgain(5)).isFalse();

        state.changed();
        assertThat(scratch.movesAgain(0)).isFalse();
        assertThat(scratch.movesAgain(0)).isTrue();
    }

    @Test
    void movesAgain_whereOthersMayChangeTheStateAtAnyTime_isNotKnown() {
        scratch.movesAgain(0);
        scratch.expose();

        assertThat(scratch.movesAgain(0)).isFalse();
        assertThat(scratch.movesAgain(0)).isFalse();
    }
}
