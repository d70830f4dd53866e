package org.spikebook.web.job;

import org.spikebook.db.job.JobId;
import org.spikebook.db.job.JobRepository;
import org.spikebook.db.job.JobRow;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.web.job.queue.JobJson;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Jobs of cells, for services that have decided by themselves who may see them. */
@Component
public class LatestJobs {

    private final JobRepository jobs;
    private final JobJson json;
    private final JobWatchers watchers;

    LatestJobs(JobRepository jobs, JobJson json, JobWatchers watchers) {
        this.jobs = jobs;
        this.json = json;
        this.watchers = watchers;
    }

    /** The cell's open job, or else its last one. */
    @Transactional(readOnly = true)
    public Optional<JobSummary> ofCell(NotebookId notebook, String cellId) {
        return jobs.newestOf(notebook, cellId).map(this::summary);
    }

    /** The same for many cells together, by cell id; no two of them may have the same id. */
    @Transactional(readOnly = true)
    public Map<String, JobSummary> ofCells(Collection<NotebookId> notebooks, List<String> cellIds) {
        Map<String, JobSummary> found = new HashMap<>();
        for (JobRow row : jobs.newestOf(notebooks, cellIds)) {
            found.put(String.valueOf(row.cellId()), summary(row));
        }
        return found;
    }

    /** How jobs stand that belong to no cell. */
    @Transactional(readOnly = true)
    public Map<JobId, JobSummary> of(Collection<JobId> ids) {
        Map<JobId, JobSummary> found = new HashMap<>();
        jobs.find(ids).forEach(row -> found.put(row.id(), summary(row)));
        return found;
    }

    /**
     * Tells when the cell's last job is closed, immediately if it is; never if there is none. As
     * {@link JobService#watch}.
     */
    public JobWatch watchEnd(NotebookId notebook, String cellId, Runnable ended) {
        return jobs.newestOf(notebook, cellId)
                .map(row -> watchers.watch(row.id(), status -> tell(status, ended)))
                .orElse(() -> {});
    }

    private static void tell(JobStatus status, Runnable ended) {
        if (!status.isOpen()) {
            ended.run();
        }
    }

    private JobSummary summary(JobRow row) {
        return new JobSummary(row.state(), json.readProblems(row.output().error()));
    }
}
