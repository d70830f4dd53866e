package org.spikebook.web.job;

import org.spikebook.db.job.JobRepository;
import org.spikebook.db.notebook.NotebookId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.Optional;

/** Jobs of cells, for services that have decided by themselves who may see them. */
@Component
public class LatestJobs {

    private final JobRepository jobs;
    private final JobStatuses statuses;

    LatestJobs(JobRepository jobs, JobStatuses statuses) {
        this.jobs = jobs;
        this.statuses = statuses;
    }

    /** The cell's open job, or else its last one. */
    @Transactional(readOnly = true)
    public Optional<JobStatus> ofCell(NotebookId notebook, String cellId) {
        return jobs.newestOf(notebook, cellId).map(statuses::of);
    }
}
