package org.spikebook.web.job.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.spikebook.db.job.CheckpointRepository;
import org.spikebook.db.job.JobId;
import org.spikebook.web.SettableClock;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ExtendWith(OutputCaptureExtension.class)
class UnwrittenCheckpointTest {

    private static final JobId JOB = new JobId(new UUID(0, 1));
    private static final int MEGABYTE = 1 << 20;

    private final SettableClock clock = new SettableClock();
    private final Instant begin = clock.instant();
    private final Rows rows = new Rows();
    private final UnwrittenCheckpoint checkpoint =
            new UnwrittenCheckpoint(JOB, rows, false, () -> {}, clock);

    /** The row of one job, and when it was written. */
    private static final class Rows extends CheckpointRepository {

        private final List<Instant> writes = new ArrayList<>();
        private byte[] state = {};

        Rows() {
            super(JdbcClient.create(new DriverManagerDataSource()));
        }

        @Override
        public Optional<byte[]> find(JobId job) {
            return Optional.of(state);
        }

        @Override
        public boolean save(JobId job, byte[] newState, Instant now) {
            state = newState;
            return writes.add(now);
        }
    }

    @Test
    void offer_everySecond_isWrittenEvery5Seconds() {
        offerEverySecond(new byte[1000], 12);

        assertThat(rows.writes).containsExactly(after(0), after(5), after(10));
    }

    @Test
    void offer_of20MBEverySecond_isWrittenEvery40Seconds() {
        offerEverySecond(new byte[20 * MEGABYTE], 100);

        assertThat(rows.writes).containsExactly(after(0), after(40), after(80));
    }

    @Test
    void offer_for10Hours_isWrittenUpTo1GB_andOnceMoreAtTheEnd() {
        offerEverySecond(new byte[16 * MEGABYTE], 36_000);
        assertThat(rows.writes).hasSize(64);

        checkpoint.flush();

        assertThat(rows.writes).hasSize(65);
    }

    @Test
    void flush_writesTheNewest_once() {
        checkpoint.offer(new byte[] {1});
        checkpoint.offer(new byte[] {2});
        checkpoint.offer(new byte[] {3});
        assertThat(rows.state).containsExactly(1);
        assertThat(checkpoint.find().orElseThrow()).containsExactly(3);

        checkpoint.flush();
        checkpoint.flush();

        assertThat(rows.state).containsExactly(3);
        assertThat(rows.writes).hasSize(2);
    }

    @Test
    void offer_above64MB_isNotKept_andTheOneBeforeStays(CapturedOutput output) {
        byte[] tooLarge = new byte[64 * MEGABYTE + 1];
        checkpoint.offer(new byte[] {1});
        clock.advance(Duration.ofMinutes(1));

        checkpoint.offer(tooLarge);
        checkpoint.offer(tooLarge);
        checkpoint.flush();

        assertThat(rows.writes).hasSize(1);
        assertThat(checkpoint.find().orElseThrow()).containsExactly(1);
        assertThat(checkpoint.isDue()).as("just offered in vain").isFalse();
        assertThat(output.getAll())
                .containsOnlyOnce("keeps no checkpoint: 67108865 bytes are more than 67108864");
    }

    @Test
    void offer_afterOneThatWasTooLarge_isWritten() {
        checkpoint.offer(new byte[64 * MEGABYTE + 1]);
        assertThat(rows.writes).isEmpty();

        checkpoint.offer(new byte[] {2});

        assertThat(rows.state).containsExactly(2);
    }

    private void offerEverySecond(byte[] state, int seconds) {
        for (int second = 0; second < seconds; second++) {
            checkpoint.offer(state);
            clock.advance(Duration.ofSeconds(1));
        }
    }

    private Instant after(int seconds) {
        return begin.plusSeconds(seconds);
    }
}
