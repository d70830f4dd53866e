package org.spikebook.web.job;

import org.spikebook.db.job.JobId;
import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The jobs that run in this process. */
@Component
class RunningJobs {

    private final Map<JobId, RunningJob> running = new ConcurrentHashMap<>();

    /** False if the job runs here already: the scheduler thought it dead, after a long pause. */
    boolean add(RunningJob job) {
        return running.putIfAbsent(job.job(), job) == null;
    }

    void remove(RunningJob job) {
        running.remove(job.job(), job);
    }

    /** How many run here. */
    int count() {
        return running.size();
    }

    /** Stops the job at once if it runs here; elsewhere it learns from its row. */
    void cancel(JobId job) {
        Optional.ofNullable(running.get(job)).ifPresent(RunningJob::cancel);
    }
}
