package org.spikebook.web.job.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

import java.time.Duration;
import java.time.Instant;

class WritePaceTest {

    private Instant now = Instant.EPOCH;
    private final WritePace pace =
            new WritePace(Duration.ofSeconds(5), DataSize.ofBytes(100), () -> now);

    @Test
    void due_atOnce_thenAfterTheStep() {
        assertThat(pace.isDue()).isTrue();
        pace.wrote(10);
        assertThat(pace.isDue()).isFalse();

        now = now.plusMillis(4_999);
        assertThat(pace.isDue()).isFalse();

        now = now.plusMillis(1);
        assertThat(pace.isDue()).isTrue();
    }

    @Test
    void due_afterMuchWasWritten_staysBelowTheBytesASecond() {
        pace.wrote(2_000);

        now = now.plusSeconds(19);
        assertThat(pace.isDue()).isFalse();

        now = now.plusSeconds(1);
        assertThat(pace.isDue()).isTrue();
    }
}
