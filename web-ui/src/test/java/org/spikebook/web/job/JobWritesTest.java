package org.spikebook.web.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.job.CheckpointRepository;
import org.spikebook.db.job.JobId;
import org.spikebook.db.job.JobOutput;
import org.spikebook.db.job.JobRepository;
import org.spikebook.db.job.JobRow;
import org.spikebook.db.job.JobState;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.SettableClock;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.job.GivenWork.Work;
import org.spikebook.web.job.limit.SharedMemory;
import org.spikebook.web.job.queue.JobJson;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** How often the rows of a job are written while it runs, and how large they become. */
@JobTest
class JobWritesTest {

    private static final int MEGABYTE = 1 << 20;

    @Autowired JobRepository jobs;
    @Autowired CheckpointRepository checkpoints;
    @Autowired UnpickedJobs unpicked;
    @Autowired JobRunners runners;
    @Autowired TestVisitors visitors;
    @Autowired JobJson json;

    private final SettableClock clock = new SettableClock();
    private final RunningJobs running = new RunningJobs();
    private JobId job;

    @BeforeEach
    void queueOne() {
        job = unpicked.add(visitors.asNewGuest());
    }

    @AfterEach
    void close() {
        unpicked.close(job);
    }

    @Test
    void checkpoints_madeEverySecond_areWrittenEvery5Seconds_andTheLastWhenItStops() {
        Set<Byte> written = new LinkedHashSet<>();

        run(context -> {
            for (byte second = 0; second < 13; second++) {
                context.saveCheckpoint(new byte[] {second});
                written.add(checkpoint());
                clock.advance(Duration.ofSeconds(1));
            }
            return new JobOutcome.Stopped();
        });

        assertThat(written).containsExactly((byte) 0, (byte) 5, (byte) 10);
        assertThat(checkpoint()).isEqualTo((byte) 12);
    }

    @Test
    void progress_toldEvery100Ms_isWrittenEvery300Ms_andTheLastWhenItStops() {
        Set<String> written = new LinkedHashSet<>();

        run(context -> {
            for (int told = 0; told < 9; told++) {
                context.progress(told);
                written.add(progress());
                clock.advance(Duration.ofMillis(100));
            }
            return new JobOutcome.Stopped();
        });

        assertThat(written).containsExactly("0", "3", "6");
        assertThat(progress()).isEqualTo("8");
    }

    @Test
    void progressAbove1MB_isNotWritten_butShownWhereTheJobRuns() {
        String most = "x".repeat(MEGABYTE - 2); // and two quotes
        String tooMuch = "ä".repeat(MEGABYTE / 2); // of two bytes each

        run(context -> {
            context.progress(most);
            assertThat(progress()).hasSize(MEGABYTE);

            clock.advance(Duration.ofMinutes(1));
            context.progress(tooMuch);
            assertThat(progress()).hasSize(MEGABYTE);
            assertThat(running.progress(job)).contains('"' + tooMuch + '"');
            return new JobOutcome.Stopped();
        });

        assertThat(progress()).hasSize(MEGABYTE).startsWith("\"x");
    }

    @Test
    void resultAbove16MB_isNotWritten_andTheJobFails() {
        run(_ -> new JobOutcome.Done(Collections.nCopies(16, "x".repeat(MEGABYTE))));

        assertThat(row().state()).isEqualTo(JobState.FAILED);
        assertThat(output().result()).isNull();
        assertThat(json.readProblems(output().error()))
                .extracting(Problem::message)
                .containsExactly("The result has 17 MB; the limit is 16 MB");
    }

    private void run(Work work) {
        SharedMemory memory = new SharedMemory(0, 0, clock);
        runners.of(new GivenWork(work), running, memory, clock).run(job);
    }

    /** The first byte of the one that is written. */
    private byte checkpoint() {
        return checkpoints.find(job).orElseThrow()[0];
    }

    /** The one that is written. */
    private String progress() {
        String written = output().progress();
        assertThat(written).isNotNull();
        return written;
    }

    private JobOutput output() {
        return row().output();
    }

    private JobRow row() {
        return jobs.find(job).orElseThrow();
    }
}
