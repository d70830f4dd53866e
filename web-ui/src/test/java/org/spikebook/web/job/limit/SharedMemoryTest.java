package org.spikebook.web.job.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.db.job.JobId;

import java.time.Instant;
import java.util.UUID;

/** With 120 bytes, of which 20 are kept for gradings. */
class SharedMemoryTest {

    private static final JobId A = new JobId(new UUID(0, 1));
    private static final JobId B = new JobId(new UUID(0, 2));
    private static final JobId C = new JobId(new UUID(0, 3));
    private static final JobId D = new JobId(new UUID(0, 4));

    private Instant now = Instant.EPOCH;
    private final SharedMemory memory = new SharedMemory(120, 20, () -> now);

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
        assertThat(memory.take(A, 121)).isTrue();
        assertThat(memory.take(B, 1)).isFalse();

        memory.giveBack(A);

        assertThat(memory.take(B, 1)).isTrue();
    }

    /** It will be refused: that is said while large jobs run, and others wait for them. */
    @Test
    void take_ofNothing_isGrantedBesideAll_andBeforeThoseThatWaitLong() {
        assertThat(memory.take(A, 121)).isTrue();
        assertThat(memory.take(B, 60)).isFalse();
        assertThat(memory.take(C, 0)).isTrue();
        now = now.plus(SharedMemory.OVERTAKEN);

        assertThat(memory.take(D, 0)).isTrue();

        assertThat(memory.waitingSince(C)).isEmpty();
        assertThat(memory.next()).contains(B);
    }

    @Test
    void take_byOneThatWaitsLong_isNotOvertakenForEver() {
        assertThat(memory.take(A, 60)).isTrue();
        assertThat(memory.take(B, 80)).isFalse();
        assertThat(memory.take(C, 40)).isTrue();
        memory.giveBack(A);

        now = now.plus(SharedMemory.OVERTAKEN);
        assertThat(memory.take(A, 60)).isFalse();
        assertThat(memory.takeForGrading(D, 10)).isTrue();
        memory.giveBack(D);
        memory.giveBack(C);

        assertThat(memory.next()).contains(B);
        assertThat(memory.take(B, 80)).isTrue();
        assertThat(memory.take(A, 20)).isTrue();
    }

    @Test
    void takeForGrading_besideAsMuchAsOthersMayTake_isGranted() {
        assertThat(memory.take(A, 60)).isTrue();
        assertThat(memory.take(B, 40)).isTrue();

        assertThat(memory.takeForGrading(C, 20)).isTrue();
        assertThat(memory.takeForGrading(D, 1)).isFalse();
    }

    @Test
    void take_whileGradingsHaveWhatIsKept_isGranted() {
        assertThat(memory.takeForGrading(C, 20)).isTrue();

        assertThat(memory.take(A, 60)).isTrue();
        assertThat(memory.take(B, 40)).isTrue();
    }

    @Test
    void take_ofWhatIsKeptForGradings_isGrantedToOneBesideWhichNothingRuns() {
        assertThat(memory.take(A, 120)).isTrue();
        assertThat(memory.take(B, 1)).isFalse();
        assertThat(memory.takeForGrading(C, 1)).isFalse();

        memory.giveBack(A);

        assertThat(memory.takeForGrading(C, 1)).isTrue();
        assertThat(memory.take(A, 120)).isFalse();

        memory.giveBack(C);

        assertThat(memory.take(A, 120)).isTrue();
    }

    @Test
    void take_whereAllIsKeptForGradings_isGrantedToOneAtATime() {
        SharedMemory little = new SharedMemory(10, 20, () -> now);

        assertThat(little.take(A, 8)).isTrue();
        assertThat(little.take(B, 1)).isFalse();
        assertThat(little.takeForGrading(C, 2)).isTrue();

        little.giveBack(A);

        assertThat(little.take(B, 8)).isTrue();
    }

    @Test
    void take_afterAGradingThatWaitedLongHasBegun_doesNotWaitForTheOthers() {
        assertThat(memory.take(A, 100)).isTrue();
        assertThat(memory.takeForGrading(B, 30)).isFalse();
        assertThat(memory.takeForGrading(C, 30)).isFalse();
        now = now.plus(SharedMemory.OVERTAKEN);
        assertThat(memory.next()).contains(B);
        assertThat(memory.take(D, 1)).isFalse();
        memory.giveBack(A);

        assertThat(memory.takeForGrading(B, 30)).isTrue();

        assertThat(memory.waitingSince(C)).isEmpty();
        assertThat(memory.take(D, 90)).isTrue();
    }

    /** Else the small gradings of a large class would keep it from ever having its turn. */
    @Test
    void takeForGrading_withoutWaiting_takesNoTurnFromALargeOneThatWaits() {
        assertThat(memory.take(A, 100)).isTrue();
        assertThat(memory.takeForGrading(B, 30)).isFalse();
        now = now.plus(SharedMemory.OVERTAKEN);

        assertThat(memory.takeForGrading(C, 20)).isTrue();
        memory.giveBack(C);
        memory.giveBack(A);

        assertThat(memory.next()).contains(B);
        assertThat(memory.take(D, 100)).isFalse();
        assertThat(memory.takeForGrading(B, 30)).isTrue();
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
