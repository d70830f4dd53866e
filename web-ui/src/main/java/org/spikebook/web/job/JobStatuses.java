package org.spikebook.web.job;

import org.spikebook.db.job.JobRepository;
import org.spikebook.db.job.JobRow;
import org.spikebook.db.job.JobState;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;

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
        return of(List.of(row)).getFirst();
    }

    /** Read in a statement or none, however many there are. */
    List<JobStatus> of(List<JobRow> rows) {
        boolean waits = rows.stream().anyMatch(JobStatuses::isQueued);
        List<Instant> queue = waits ? jobs.queuedTimes() : List.of();
        return rows.stream().map(row -> of(row, queue)).toList();
    }

    private JobStatus of(JobRow row, List<Instant> queue) {
        long before = isQueued(row) ? queue.stream().filter(row.createdAt()::isAfter).count() : 0;
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

    private static boolean isQueued(JobRow row) {
        return row.state() == JobState.QUEUED;
    }
}
