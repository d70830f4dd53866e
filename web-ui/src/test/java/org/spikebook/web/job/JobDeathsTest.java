package org.spikebook.web.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.job.CheckpointRepository;
import org.spikebook.db.job.JobId;
import org.spikebook.db.job.JobRepository;
import org.spikebook.db.job.JobState;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.SettableClock;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.common.SpikebookProperties;
import org.spikebook.web.job.GivenWork.Work;
import org.spikebook.web.job.queue.JobJson;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What happens to a job whose process dies, or that dies of too little memory. */
@JobTest
class JobDeathsTest {

    private static final byte[] STATE = {1, 2, 3};

    @Autowired JobRepository jobs;
    @Autowired CheckpointRepository checkpoints;
    @Autowired UnpickedJobs unpicked;
    @Autowired JobRunners runners;
    @Autowired TestVisitors visitors;
    @Autowired JobJson json;
    @Autowired SpikebookProperties settings;
    @Autowired Clock clock;

    private JobId job;

    @BeforeEach
    void queueOne() {
        job = unpicked.add(visitors.asNewGuest());
    }

    /** Not caught by anything, as nothing catches the death of a process. */
    private static final class Death extends Error {
        private static final long serialVersionUID = 1;
    }

    @Test
    void deaths_ofAJobThatContinuedEachTime_doNotGiveItUp() {
        for (int n = 0; n < 5; n++) {
            die(context -> {
                context.saveCheckpoint(STATE);
                throw new Death();
            });
        }

        runOnce(context -> new JobOutcome.Done(context.checkpoint().orElseThrow().length));

        assertThat(jobs.find(job))
                .hasValueSatisfying(row -> {
                    assertThat(row.state()).isEqualTo(JobState.DONE);
                    assertThat(row.output().result()).isEqualTo("3");
                });
        assertThat(checkpoints.find(job)).isEmpty();
    }

    @Test
    void deaths_ofAJobThatNeverContinues_giveItUp_andItsCheckpointIsKept() {
        die(context -> {
            context.saveCheckpoint(STATE);
            throw new Death();
        });
        for (int n = 1; n < settings.jobs().maxAttempts(); n++) {
            die(context -> {
                throw new Death();
            });
        }

        runOnce(context -> new JobOutcome.Done("not run"));

        assertThat(problems()).extracting(Problem::code).containsExactly("gaveUp");
        assertThat(checkpoints.find(job)).contains(STATE);
    }

    @Test
    void checkpoint_ofAJobThatOfferedNoneForSomeTime_isDue() {
        SettableClock later = new SettableClock();
        List<Boolean> due = new ArrayList<>();

        runOnce(
                context -> {
                    due.add(context.isCheckpointDue());
                    later.advance(Duration.ofSeconds(20));
                    due.add(context.isCheckpointDue());
                    context.saveCheckpoint(STATE);
                    due.add(context.isCheckpointDue());
                    return new JobOutcome.Done("");
                },
                later);

        assertThat(due).containsExactly(false, true, false);
    }

    /** Ten deaths, each within the 20 s after which the first checkpoint of a job is due. */
    @Test
    void deaths_soonAfterEachStart_doNotGiveUpAJobThatGetsOn() {
        for (int n = 0; n < 10; n++) {
            int begun = n;
            die(context -> {
                int kept = context.checkpoint().map(state -> (int) state[0]).orElse(0);
                assertThat(kept).isEqualTo(Math.max(0, begun - 1));
                if (context.isCheckpointDue()) {
                    context.saveCheckpoint(new byte[] {(byte) (kept + 1)});
                }
                throw new Death();
            });
        }
    }

    /** A process that paused for long was taken for dead; the other one's result stays. */
    @Test
    void job_thatAnotherProcessHasDone_isToStop() {
        List<Boolean> toStop = new ArrayList<>();

        runOnce(context -> {
            jobs.close(job, JobState.DONE, "\"theirs\"", null, clock.instant());
            toStop.add(context.isStopRequested());
            return new JobOutcome.Stopped();
        });

        assertThat(toStop).containsExactly(true);
        assertThat(jobs.find(job))
                .hasValueSatisfying(row -> {
                    assertThat(row.state()).isEqualTo(JobState.DONE);
                    assertThat(row.output().result()).isEqualTo("\"theirs\"");
                });
    }

    @Test
    void job_withoutMemory_fails_andSaysSo() {
        runOnce(context -> {
            throw new OutOfMemoryError("as if there were none left");
        });

        assertThat(jobs.find(job))
                .hasValueSatisfying(row -> assertThat(row.state()).isEqualTo(JobState.FAILED));
        assertThat(problems()).extracting(Problem::code).containsExactly("outOfMemory");
    }

    private List<Problem> problems() {
        return json.readProblems(jobs.find(job).orElseThrow().output().error());
    }

    private void die(Work work) {
        assertThatThrownBy(() -> runOnce(work)).isInstanceOf(Death.class);
        assertThat(jobs.find(job))
                .hasValueSatisfying(row -> assertThat(row.state()).isEqualTo(JobState.RUNNING));
    }

    private void runOnce(Work work) {
        runOnce(work, clock);
    }

    private void runOnce(Work work, Clock clock) {
        runners.of(new GivenWork(work), clock).run(job);
    }
}
