package org.spikebook.web.job.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

import java.time.Duration;
import java.time.Instant;

class WritePaceTest {

    private Instant now = Instant.EPOCH;
    private final WritePace pace =
            new WritePace(
                    Duration.ofSeconds(5),
                    DataSize.ofBytes(100),
                    DataSize.ofBytes(10_000),
                    () -> now);

    @Test
    void due_immediately_thenAfterTheStep() {
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

    @Test
    void due_fromHalfOfTheTotalOn_isLaterAndLater() {
        for (int i = 0; i < 3; i++) {
            pace.wrote(2_500);
        }

        now = now.plusSeconds(49);
        assertThat(pace.isDue()).isFalse();

        now = now.plusSeconds(1);
        assertThat(pace.isDue()).isTrue();
    }

    @Test
    void due_forAsLongAsAJobMayRun_staysBelowTheTotal() {
        int written = 0;
        for (int second = 0; second < 100_000; second++) {
            now = now.plusSeconds(1);
            if (pace.isDue()) {
                pace.wrote(500);
                written += 500;
            }
        }
        assertThat(written).isBetween(9_000, 10_000);
        pace.wrote(500);

        now = now.plus(Duration.ofDays(365));
        assertThat(pace.isDue()).isFalse();
    }
}
