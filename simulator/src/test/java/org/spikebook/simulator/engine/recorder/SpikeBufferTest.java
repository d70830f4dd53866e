package org.spikebook.simulator.engine.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.engine.history.SpikeList;

class SpikeBufferTest {

    private static final int LIMIT = 100;
    private static final int STEPS = 1_000;

    /** One spike a step. */
    private static SpikeBuffer filled() {
        SpikeBuffer buffer = new SpikeBuffer(LIMIT);
        for (int step = 0; step < STEPS; step++) {
            SpikeList spikes = new SpikeList();
            spikes.spike(step % 7);
            buffer.add(step, spikes);
        }
        return buffer;
    }

    @Test
    void add_whileNothingIsTaken_keepsTheLatest_andCountsTheRest() {
        RecentSpikes waited = filled().take(STEPS);

        assertThat(waited.steps()).hasSizeLessThanOrEqualTo(LIMIT).endsWith(STEPS - 2, STEPS - 1);
        assertThat(waited.steps()).isSorted();
        assertThat(waited.left()).isEqualTo(STEPS - waited.steps().length);
    }

    @Test
    void take_leavesNothing() {
        SpikeBuffer buffer = filled();
        buffer.take(STEPS);
        RecentSpikes next = buffer.take(STEPS);

        assertThat(next.steps()).isEmpty();
        assertThat(next.left()).isZero();
    }
}
