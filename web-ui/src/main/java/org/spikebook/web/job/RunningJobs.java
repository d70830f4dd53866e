package org.spikebook.web.job;

import org.spikebook.db.job.JobId;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The jobs that run in this process. Thread-safe. */
@Component
class RunningJobs {

    private final Map<JobId, RunningJob> running = new HashMap<>();
    private boolean stopping;

    /**
     * False if the job runs here already, because the scheduler thought it dead after a long pause,
     * or if no more jobs are to begin here.
     */
    synchronized boolean add(RunningJob job) {
        return !stopping && running.putIfAbsent(job.job(), job) == null;
    }

    synchronized void remove(RunningJob job) {
        running.remove(job.job(), job);
        notifyAll();
    }

    /** What a job that runs here told last; empty if it told nothing or does not run here. */
    Optional<String> progress(JobId job) {
        return find(job).flatMap(RunningJob::progress);
    }

    /** How many run here. */
    synchronized int count() {
        return running.size();
    }

    /** Stops the job immediately if it runs here; elsewhere it learns from its row. */
    void cancel(JobId job) {
        find(job).ifPresent(RunningJob::cancel);
    }

    private synchronized Optional<RunningJob> find(JobId job) {
        return Optional.ofNullable(running.get(job));
    }

    /** Jobs may begin, also after all were stopped. */
    synchronized void open() {
        stopping = false;
    }

    /**
     * Asks all jobs to stop and waits until they have gone back into the queue. None begins until
     * {@link #open}.
     *
     * @return how many still ran when the time was over
     */
    synchronized int stopAll(Duration timeout) throws InterruptedException {
        stopping = true;
        running.values().forEach(RunningJob::shutDown);
        long end = System.nanoTime() + timeout.toNanos();
        long left = timeout.toMillis();
        while (!running.isEmpty() && left > 0) {
            wait(left);
            left = (end - System.nanoTime()) / 1_000_000;
        }
        return running.size();
    }
}
