package org.spikebook.web.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.job.CheckpointRepository;
import org.spikebook.db.job.JobId;
import org.spikebook.db.job.JobRepository;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.account.ActingVisitors;
import org.spikebook.web.common.References;
import org.spikebook.web.common.SpikebookProperties;
import org.spikebook.web.job.limit.SharedMemory;
import org.spikebook.web.job.queue.JobJson;
import org.spikebook.web.job.queue.QueueTurns;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Jobs of one owner run one at a time, no matter which thread picks them: two threads, two servers.
 */
@JobTest
class JobTurnsTest {

    @Autowired JobRepository jobs;
    @Autowired CheckpointRepository checkpoints;
    @Autowired UnpickedJobs unpicked;
    @Autowired TestVisitors visitors;
    @Autowired TransactionOperations transaction;
    @Autowired JdbcClient jdbc;
    @Autowired JobJson json;
    @Autowired JobWatchers watchers;
    @Autowired QueueTurns turns;
    @Autowired ActingVisitors owners;
    @Autowired References references;
    @Autowired SpikebookProperties settings;
    @Autowired Clock clock;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private JobId first;
    private JobId second;

    @BeforeEach
    void queueTwo() {
        VisitorId owner = visitors.asNewGuest();
        first = unpicked.add(owner);
        second = unpicked.add(owner);
    }

    @AfterEach
    void closeBoth() {
        List.of(first, second).forEach(unpicked::close);
        threads.close();
    }

    @Test
    void jobs_pickedByTwoServersTogether_runOneAtATime() {
        Worked worked = new Worked();
        JobRepository together = new StartsTogether(jdbc);
        CompletableFuture<JobRunner.Next> one = run(first, together, worked);
        CompletableFuture<JobRunner.Next> other = run(second, together, worked);

        CompletableFuture.anyOf(one, other, worked.both).join();
        boolean overlapped = worked.both.isDone();
        worked.mayEnd.countDown();

        assertThat(overlapped).isFalse();
        assertThat(List.of(one.join(), other.join()))
                .hasAtLeastOneElementOfType(JobRunner.Next.Finished.class)
                .hasAtLeastOneElementOfType(JobRunner.Next.Again.class);
    }

    @Test
    void start_beforeTheOthersIsCommitted_isRefused() {
        CompletableFuture<Boolean> other =
                transaction.execute(_ -> {
                    assertThat(start(first)).isTrue();
                    CountDownLatch begun = new CountDownLatch(1);
                    CompletableFuture<Boolean> late =
                            CompletableFuture.supplyAsync(
                                    () -> {
                                        begun.countDown();
                                        return start(second);
                                    },
                                    threads);
                    await(begun);
                    return late;
                });

        assertThat(other.join()).isFalse();
    }

    @Test
    void start_whileALaterOneRuns_waitsForItsEnd() {
        assertThat(start(second)).isTrue();
        assertThat(start(first)).isFalse();

        unpicked.close(second);

        assertThat(start(first)).isTrue();
    }

    @Test
    void start_afterTheOtherWentBackIntoTheQueue_runs() {
        assertThat(start(first)).isTrue();

        jobs.requeue(first, clock.instant());

        assertThat(start(second)).isTrue();
    }

    @Test
    void start_whereAProcessDied_continues() {
        assertThat(start(first)).isTrue();

        assertThat(start(first)).isTrue();
    }

    @Test
    void start_afterARunningJobCameToAnotherOwner_waitsForNoOther() {
        VisitorId guest = jobs.find(first).orElseThrow().owner();
        VisitorId account = visitors.asNewGuest();
        assertThat(start(first)).isTrue();

        jobs.changeOwner(guest, account);
        JobId next = unpicked.add(guest);

        assertThat(start(next)).isTrue();
        assertThat(start(second)).isFalse();
        unpicked.close(next);
        assertThat(start(second)).isFalse();
        unpicked.close(first);
        assertThat(start(second)).isTrue();
    }

    private boolean start(JobId job) {
        return jobs.start(job, clock.instant());
    }

    /** As a server does that shares nothing with another but the database. */
    private CompletableFuture<JobRunner.Next> run(JobId job, JobRepository rows, Worked worked) {
        JobRunner runner =
                new JobRunner(
                        List.of(worked),
                        rows,
                        checkpoints,
                        json,
                        watchers,
                        new RunningJobs(),
                        turns,
                        new JobProcessors(new RunningJobs()),
                        new SharedMemory(1L << 30, 0, clock),
                        owners,
                        references,
                        settings,
                        clock);
        return CompletableFuture.supplyAsync(() -> runner.run(job), threads);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Two wait for each other before either is started. */
    private static final class StartsTogether extends JobRepository {

        private final CyclicBarrier both = new CyclicBarrier(2);

        StartsTogether(JdbcClient jdbc) {
            super(jdbc);
        }

        @Override
        public boolean start(JobId id, Instant now) {
            try {
                both.await();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
            return super.start(id, now);
        }
    }

    /** Work that ends when it is told to, and tells when it is done twice concurrently. */
    private static final class Worked implements JobHandler<String> {

        final CompletableFuture<Void> both = new CompletableFuture<>();
        final CountDownLatch mayEnd = new CountDownLatch(1);
        private final CountDownLatch two = new CountDownLatch(2);

        @Override
        public JobKind<String> kind() {
            return UnpickedJobs.KIND;
        }

        @Override
        public JobOutcome run(String payload, JobContext context) throws InterruptedException {
            two.countDown();
            if (two.getCount() == 0) {
                both.complete(null);
            }
            mayEnd.await();
            return new JobOutcome.Done("done");
        }
    }
}
