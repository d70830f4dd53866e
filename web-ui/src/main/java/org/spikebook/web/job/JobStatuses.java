package org.spikebook.web.job;

import org.spikebook.db.job.JobRepository;
import org.spikebook.db.job.JobRow;
import org.spikebook.db.job.JobState;
import org.springframework.stereotype.Component;

/** Rows as views show them. */
@Component
class JobStatuses {

    private final JobRepository jobs;
    private final JobJson json;

    JobStatuses(JobRepository jobs, JobJson json) {
        this.jobs = jobs;
        this.json = json;
    }

    JobStatus of(JobRow row) {
        long before = row.state() == JobState.QUEUED ? jobs.countQueuedBefore(row.createdAt()) : 0;
        return new JobStatus(
                row.id(),
                row.kind(),
                row.notebook(),
                row.cellId(),
                row.state(),
                row.progress(),
                row.result(),
                json.readProblems(row.error()),
                row.cancelRequested() && row.state().isOpen(),
                before,
                row.createdAt(),
                row.startedAt(),
                row.finishedAt());
    }
}
