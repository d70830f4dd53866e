package org.spikebook.web.job.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.db.job.JobId;

import java.time.Instant;
import java.util.UUID;

class SharedMemoryTest {

    private static final JobId A = new JobId(new UUID(0, 1));
    private static final JobId B = new JobId(new UUID(0, 2));
    private static final JobId C = new JobId(new UUID(0, 3));

    private Instant now = Instant.EPOCH;
    private final SharedMemory memory = new SharedMemory(100, () -> now);

    @Test
    void take_whatIsLeft_isGranted_andMoreIsNotUntilOthersEnd() {
        assertThat(memory.take(A, 60)).isTrue();
        assertThat(memory.take(B, 40)).isTrue();
        assertThat(memory.take(C, 1)).isFalse();

        memory.giveBack(A);

        assertThat(memory.take(C, 60)).isTrue();
    }

    @Test
    void take_moreThanThereIs_isGrantedToOneThatRunsAlone() {
        assertThat(memory.take(A, 101)).isTrue();
        assertThat(memory.take(B, 0)).isFalse();

        memory.giveBack(A);

        assertThat(memory.take(B, 0)).isTrue();
    }

    @Test
    void take_byOneThatWaitsLong_isNotOvertakenForEver() {
        assertThat(memory.take(A, 60)).isTrue();
        assertThat(memory.take(B, 80)).isFalse();
        assertThat(memory.take(C, 40)).isTrue();
        memory.giveBack(A);

        now = now.plus(SharedMemory.OVERTAKEN);
        assertThat(memory.take(A, 60)).isFalse();
        assertThat(memory.takeNow(A, 10)).isTrue();
        memory.giveBack(A);
        memory.giveBack(C);

        assertThat(memory.next()).contains(B);
        assertThat(memory.take(B, 80)).isTrue();
        assertThat(memory.take(A, 20)).isTrue();
    }

    @Test
    void take_afterOneThatWaitedLongHasGone_isGranted() {
        assertThat(memory.take(A, 60)).isTrue();
        assertThat(memory.take(B, 80)).isFalse();
        now = now.plus(SharedMemory.OVERTAKEN);
        assertThat(memory.take(C, 40)).isFalse();

        memory.giveBack(B);

        assertThat(memory.take(C, 40)).isTrue();
    }

    @Test
    void leave_afterItTookWhatItWaitedFor_givesNothingBack() {
        assertThat(memory.take(A, 60)).isTrue();
        assertThat(memory.take(B, 80)).isFalse();
        memory.giveBack(A);
        assertThat(memory.take(B, 80)).isTrue();

        memory.leave(B);

        assertThat(memory.take(C, 40)).isFalse();
    }

    @Test
    void leave_byOneThatWaits_letsOthersOvertake() {
        assertThat(memory.take(A, 60)).isTrue();
        assertThat(memory.take(B, 80)).isFalse();
        assertThat(memory.waitingSince(B)).contains(now);
        now = now.plus(SharedMemory.OVERTAKEN);

        memory.leave(B);

        assertThat(memory.waitingSince(B)).isEmpty();
        assertThat(memory.take(C, 40)).isTrue();
    }
}
