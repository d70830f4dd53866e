package org.spikebook.web.job;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.spikebook.db.job.CheckpointRepository;
import org.spikebook.db.job.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Every few hours, forgets the requests of jobs that were closed long ago, and where they were
 * stopped: a form that shows it begins with its defaults then, and a training from its beginning.
 */
@Configuration
class OldPayloads {

    static final Duration KEPT = Duration.ofDays(90);
    private static final Duration EVERY = Duration.ofHours(6);

    @Bean
    Task<Void> forgetOldPayloads(
            JobRepository jobs, CheckpointRepository checkpoints, Clock clock) {
        return Tasks.recurring("forget-old-payloads", FixedDelay.of(EVERY))
                .execute((_, _) -> forget(jobs, checkpoints, clock.instant()));
    }

    static void forget(JobRepository jobs, CheckpointRepository checkpoints, Instant now) {
        jobs.dropPayloads(now.minus(KEPT));
        checkpoints.dropOlder(now.minus(KEPT));
    }
}
