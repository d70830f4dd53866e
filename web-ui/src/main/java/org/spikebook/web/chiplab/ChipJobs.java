package org.spikebook.web.chiplab;

import org.spikebook.db.notebook.NotebookId;
import org.spikebook.web.common.ForAnyVisitor;
import org.spikebook.web.job.JobJson;
import org.spikebook.web.job.JobService;
import org.spikebook.web.job.JobStatus;
import org.spikebook.web.job.SubmitResult;
import org.springframework.stereotype.Service;

import java.util.Optional;

/** Chip runs of the current visitor's cells. */
@Service
public class ChipJobs {

    private final JobService jobs;
    private final JobJson json;

    ChipJobs(JobService jobs, JobJson json) {
        this.jobs = jobs;
        this.json = json;
    }

    /** Asks for a run; a cell has one at a time. */
    public SubmitResult start(NotebookId notebook, String cellId, ChipPayload payload) {
        return jobs.submit(ChipHandler.KIND, notebook, cellId, payload);
    }

    /** The cell's run that is open, or else its last one. */
    public Optional<JobStatus> latest(NotebookId notebook, String cellId) {
        return jobs.ofCell(notebook, cellId)
                .filter(job -> job.kind().equals(ChipHandler.KIND.name()));
    }

    /** How far it is; empty before the first progress. */
    @ForAnyVisitor
    public Optional<ChipStatus> progress(JobStatus job) {
        return Optional.ofNullable(job.progress()).map(text -> json.read(text, ChipStatus.class));
    }

    /** How it ended; empty until it is done. */
    @ForAnyVisitor
    public Optional<ChipResult> result(JobStatus job) {
        return Optional.ofNullable(job.result()).map(text -> json.read(text, ChipResult.class));
    }
}
