package org.spikebook.web.job.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;

import org.junit.jupiter.api.Test;
import org.spikebook.db.job.JobId;
import org.spikebook.db.job.JobRepository;
import org.spikebook.db.job.JobState;
import org.spikebook.web.Eventually;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.job.JobTest;
import org.spikebook.web.job.UnpickedJobs;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Jobs that were added while a clock was ahead. */
@JobTest
class ClockJumpsTest {

    /** What the scheduler calls jobs. */
    private static final String TASK = "job";

    @Autowired ClockJumps jumps;
    @Autowired SchedulerClient scheduler;
    @Autowired UnpickedJobs unpicked;
    @Autowired JobRepository jobs;
    @Autowired TestVisitors visitors;
    @Autowired Clock clock;

    @Test
    void job_dueInAnHour_startsAtTheNextLook() {
        JobId job = unpicked.add(visitors.asNewGuest());
        schedule(job, clock.instant().plus(Duration.ofHours(1)));

        jumps.look();

        // this kind has no handler: that it was picked is seen by its end
        Eventually.holds(
                "it is picked", () -> jobs.find(job).orElseThrow().state() == JobState.FAILED);
    }

    @Test
    void job_thatWaitsForItsTurn_isLeftAlone() {
        JobId job = unpicked.add(visitors.asNewGuest());
        Instant due = clock.instant().plusSeconds(30);
        schedule(job, due);

        jumps.look();

        assertThat(scheduler.getScheduledExecution(instance(job)))
                .hasValueSatisfying(task -> assertThat(task.getExecutionTime()).isEqualTo(due));
        scheduler.cancel(instance(job));
        unpicked.close(job);
    }

    private void schedule(JobId job, Instant due) {
        scheduler.scheduleIfNotExists(
                new TaskInstance.Builder<Void>(TASK, job.toString()).build(), due);
    }

    private static TaskInstance<Void> instance(JobId job) {
        return new TaskInstance.Builder<Void>(TASK, job.toString()).build();
    }
}
