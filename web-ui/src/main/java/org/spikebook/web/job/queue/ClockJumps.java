package org.spikebook.web.job.queue;

import com.github.kagkarlsson.scheduler.Clock;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spikebook.db.job.SchedulerTableRepository;
import org.spikebook.web.common.SpikebookProperties;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A clock that was set back, or is ahead on another machine, leaves jobs that are due in an hour:
 * they are brought forward, since none is ever put off for so long.
 */
@Component
class ClockJumps {

    private static final Logger LOG = LoggerFactory.getLogger(ClockJumps.class);
    private static final Duration STEP = Duration.ofSeconds(20);

    /** Twice as long as the longest that a job is put off. */
    static final Duration LATEST = Duration.ofSeconds(40);

    private static final Duration LAST_LOOK = Duration.ofSeconds(5);

    private final SchedulerTableRepository table;
    private final Clock scheduler;
    private final boolean runsJobs;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("clock-jumps").factory());

    ClockJumps(
            SchedulerTableRepository table,
            @Qualifier("dbSchedulerClock") Clock scheduler,
            SpikebookProperties settings) {
        this.table = table;
        this.scheduler = scheduler;
        this.runsJobs = settings.process().runsJobs();
    }

    @PostConstruct
    void start() {
        if (runsJobs) {
            thread.scheduleWithFixedDelay(
                    this::look, STEP.toMillis(), STEP.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    void look() {
        try {
            Instant now = scheduler.now();
            int jobs = table.bringForward(now.plus(LATEST), now);
            if (jobs > 0) {
                LOG.warn(
                        "{} jobs were due later than any is put off: a clock was set, or another"
                                + " machine's is ahead. They start now.",
                        jobs);
            }
        } catch (RuntimeException e) { // the next look finds them too
            LOG.debug("cannot look for jobs that are due too late", e);
        }
    }

    /** Not interrupted while it reads rows: H2 would close its file. */
    @PreDestroy
    void stop() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(LAST_LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
            thread.shutdownNow();
        }
    }
}
