package org.spikebook.web.job;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import java.time.Duration;

/**
 * When the process goes down, jobs stop first of all: they write how far they came and go back into
 * the queue, while the database is open and no one interrupts their threads. (H2 closes its file
 * when a thread is interrupted that uses it.)
 */
@Component
class JobShutdown implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(JobShutdown.class);

    /** A job looks at least every second whether it is to stop; on a busy machine less often. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RunningJobs jobs;
    private volatile boolean started;

    JobShutdown(RunningJobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public void start() {
        jobs.open();
        started = true;
    }

    @Override
    public void stop() {
        started = false;
        try {
            int left = jobs.stopAll(PATIENCE);
            if (left > 0) {
                LOG.warn(
                        "{} jobs did not stop within {} s. They continue from their last checkpoints after the next start.",
                        left,
                        PATIENCE.toSeconds());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return started;
    }
}
