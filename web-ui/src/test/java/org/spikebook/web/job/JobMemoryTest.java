package org.spikebook.web.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRepository;
import org.spikebook.db.job.JobId;
import org.spikebook.db.job.JobRepository;
import org.spikebook.db.job.JobRow;
import org.spikebook.db.job.JobState;
import org.spikebook.db.job.QueueName;
import org.spikebook.web.SettableClock;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.job.JobRunner.Next;
import org.spikebook.web.job.limit.SharedMemory;
import org.spikebook.web.job.queue.QueueTurns;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Jobs that run in one process share its memory: 120 bytes here, of which gradings keep 20. */
@JobTest
class JobMemoryTest {

    /** Longer than smaller jobs overtake one that waits. */
    private static final Duration LONG = Duration.ofMinutes(3);

    private static final JobKind<String> GRADING =
            new JobKind<>("grading", String.class, Duration.ofMinutes(1), QueueName.GRADING);

    @Autowired JobRepository jobs;
    @Autowired UnpickedJobs unpicked;
    @Autowired JobRunners runners;
    @Autowired TestVisitors visitors;
    @Autowired VisitorRepository guests;

    private final SettableClock clock = new SettableClock();
    private final SharedMemory memory = new SharedMemory(120, 20, clock);
    private final RunningJobs running = new RunningJobs();
    private final List<JobId> added = new ArrayList<>();

    @AfterEach
    void closeAll() {
        added.forEach(unpicked::close);
    }

    @Test
    void job_thatDoesNotFitBesideAnother_waitsUntilThatHasEnded() {
        JobId second = add();

        beside(
                60,
                () -> {
                    assertThat(run(second, 41)).isInstanceOf(Next.Again.class);
                    assertThat(row(second).state()).isEqualTo(JobState.QUEUED);
                    assertThat(row(second).attempts()).isZero();
                });

        assertThat(run(second, 41)).isEqualTo(new Next.Finished());
        assertThat(row(second).state()).isEqualTo(JobState.DONE);
    }

    @Test
    void job_thatFitsBesideAnother_runsMeanwhile() {
        JobId second = add();

        beside(
                60,
                () -> {
                    assertThat(run(second, 40)).isEqualTo(new Next.Finished());
                    assertThat(row(second).state()).isEqualTo(JobState.DONE);
                });
    }

    @Test
    void gradings_overtakeWorkThatHasWaitedLong_otherWorkDoesNot() {
        JobId large = add();
        JobId small = add();
        JobId grading = addGrading();

        beside(
                60,
                () -> {
                    assertThat(run(large, 80)).isInstanceOf(Next.Again.class);
                    clock.advance(LONG);

                    assertThat(run(small, 40)).isInstanceOf(Next.Again.class);
                    assertThat(run(GRADING, grading, 40, () -> {})).isEqualTo(new Next.Finished());
                });
    }

    @Test
    void gradings_runBesideAsMuchWorkAsThereCanBe() {
        JobId second = add();
        JobId grading = addGrading();

        beside(
                100,
                () -> {
                    assertThat(run(second, 1)).isInstanceOf(Next.Again.class);
                    assertThat(run(GRADING, grading, 20, () -> {})).isEqualTo(new Next.Finished());
                    assertThat(row(grading).state()).isEqualTo(JobState.DONE);
                });
    }

    @Test
    void workThatNeedsWhatIsKeptForGradings_runsWhileNoOtherWorkDoes() {
        JobId large = add();

        beside(1, () -> assertThat(run(large, 101)).isInstanceOf(Next.Again.class));

        assertThat(run(large, 101)).isEqualTo(new Next.Finished());
        assertThat(row(large).state()).isEqualTo(JobState.DONE);
    }

    /** Those that need nothing are refused. */
    @Test
    void work_thatNeedsNothing_runsWhileOtherWorkHasWhatIsKeptForGradings() {
        JobId refused = add();

        beside(120, () -> assertThat(run(refused, 0)).isEqualTo(new Next.Finished()));
    }

    @Test
    void grading_thatHasWaitedLongForMemory_isNotOvertakenByWork() {
        JobId small = add();
        JobId grading = addGrading();

        beside(
                60,
                () -> {
                    assertThat(run(GRADING, grading, 61, () -> {})).isInstanceOf(Next.Again.class);
                    clock.advance(LONG);

                    assertThat(run(small, 40)).isInstanceOf(Next.Again.class);
                });

        assertThat(run(GRADING, grading, 61, () -> {})).isEqualTo(new Next.Finished());
        assertThat(run(small, 40)).isEqualTo(new Next.Finished());
    }

    @Test
    void job_thatWaitedLongAndWasCancelled_isWaitedForNoLonger() {
        JobId large = add();
        JobId small = add();

        beside(
                60,
                () -> {
                    assertThat(run(large, 80)).isInstanceOf(Next.Again.class);
                    clock.advance(LONG);
                    unpicked.close(large);

                    assertThat(run(small, 40)).isEqualTo(new Next.Finished());
                });
    }

    @Test
    void job_thatWaitedAndWasCancelled_isForgottenWhenItsTurnComes() {
        JobId large = add();

        beside(60, () -> assertThat(run(large, 80)).isInstanceOf(Next.Again.class));
        assertThat(memory.waitingSince(large)).isPresent();
        unpicked.close(large);

        assertThat(run(large, 80)).isEqualTo(new Next.Finished());
        assertThat(memory.waitingSince(large)).isEmpty();
    }

    /** It lets others start, who waited behind it: neither began. */
    @Test
    void job_thatWaitedLongAndWhoseGuestLeft_isWaitedForNoLonger() {
        JobId large = add();
        JobId small = add();

        beside(
                60,
                () -> {
                    assertThat(run(large, 80)).isInstanceOf(Next.Again.class);
                    clock.advance(LONG);
                    assertThat(run(small, 40)).isInstanceOf(Next.Again.class);
                    guests.seen(
                            row(large).owner(),
                            Instant.now().minus(QueueTurns.ABSENT).minusSeconds(60));

                    assertThat(run(large, 80)).isInstanceOf(Next.Again.class);
                    assertThat(run(small, 40)).isEqualTo(new Next.Finished());
                });
    }

    @Test
    void job_whoseProcessDied_isNotOvertakenForEver() {
        JobId large = add();
        JobId small = add();
        jobs.start(large, clock.instant());

        beside(
                60,
                () -> {
                    assertThat(run(large, 80)).isInstanceOf(Next.Again.class);
                    clock.advance(LONG);

                    assertThat(run(small, 40)).isInstanceOf(Next.Again.class);
                });

        assertThat(run(large, 80)).isEqualTo(new Next.Finished());
        assertThat(run(small, 40)).isEqualTo(new Next.Finished());
    }

    @Test
    void job_thatAnotherProcessHasStarted_isWaitedForNoLonger() {
        JobId large = add();
        JobId small = add();

        beside(
                60,
                () -> {
                    assertThat(run(large, 80)).isInstanceOf(Next.Again.class);
                    clock.advance(LONG);
                    jobs.start(large, clock.instant());

                    assertThat(run(small, 40)).isEqualTo(new Next.Finished());
                });
    }

    /** It could not begin anyway: others need not wait for both of them. */
    @Test
    void job_whoseOwnersOtherRuns_isNotWaitedForByThoseOfOthers() {
        VisitorId owner = visitors.asNewGuest();
        JobId first = add(owner);
        JobId second = add(owner);
        JobId small = add();

        beside(
                first,
                60,
                () -> {
                    assertThat(run(second, 80)).isInstanceOf(Next.Again.class);
                    clock.advance(LONG);
                    assertThat(run(second, 80)).isInstanceOf(Next.Again.class);

                    assertThat(run(small, 40)).isEqualTo(new Next.Finished());
                });

        assertThat(run(second, 80)).isEqualTo(new Next.Finished());
    }

    private JobId add() {
        return add(visitors.asNewGuest());
    }

    private JobId add(VisitorId owner) {
        JobId job = unpicked.add(owner);
        added.add(job);
        return job;
    }

    private JobId addGrading() {
        JobId job = unpicked.addGrading(visitors.asNewGuest());
        added.add(job);
        return job;
    }

    /** Does something while a job runs that needs so much. */
    private void beside(long bytes, Runnable meanwhile) {
        beside(add(), bytes, meanwhile);
    }

    private void beside(JobId job, long bytes, Runnable meanwhile) {
        assertThat(run(UnpickedJobs.KIND, job, bytes, meanwhile)).isEqualTo(new Next.Finished());
    }

    private Next run(JobId job, long bytes) {
        return run(UnpickedJobs.KIND, job, bytes, () -> {});
    }

    private Next run(JobKind<String> kind, JobId job, long bytes, Runnable work) {
        GivenWork given =
                new GivenWork(
                        kind,
                        bytes,
                        _ -> {
                            work.run();
                            return new JobOutcome.Done("done");
                        });
        return runners.of(given, running, memory, clock).run(job);
    }

    private JobRow row(JobId job) {
        return jobs.find(job).orElseThrow();
    }
}
