package org.spikebook.web.traininglab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;

class DisplayThrottleTest {

    private Instant now = Instant.EPOCH;
    private int runs;

    @Test
    void run_somethingThatTakesLong_isLeftOutUntilItsShareIsSmall() {
        DisplayThrottle pace = new DisplayThrottle(() -> now);

        pace.run(this::takesTenMilliseconds);
        pace.run(this::takesTenMilliseconds);
        now = now.plusMillis(199);
        pace.run(this::takesTenMilliseconds);
        assertThat(runs).isEqualTo(1);

        now = now.plusMillis(1);
        pace.run(this::takesTenMilliseconds);
        assertThat(runs).isEqualTo(2);
    }

    private void takesTenMilliseconds() {
        runs++;
        now = now.plusMillis(10);
    }
}
