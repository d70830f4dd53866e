package org.spikebook.web.networklab;

import org.spikebook.db.notebook.NotebookId;
import org.spikebook.web.common.ForAnyVisitor;
import org.spikebook.web.job.JobJson;
import org.spikebook.web.job.JobService;
import org.spikebook.web.job.JobStatus;
import org.spikebook.web.job.SubmitResult;
import org.springframework.stereotype.Service;

import java.util.Optional;

/** Long runs of the current visitor's networks. */
@Service
public class SimulationJobs {

    private final JobService jobs;
    private final JobJson json;

    SimulationJobs(JobService jobs, JobJson json) {
        this.jobs = jobs;
        this.json = json;
    }

    /** Asks for a run; a cell has one at a time. */
    public SubmitResult start(NotebookId notebook, String cellId, SimulationPayload payload) {
        return jobs.submit(SimulationHandler.KIND, notebook, cellId, payload);
    }

    /** The cell's run that is open, or else its last one. */
    public Optional<JobStatus> latest(NotebookId notebook, String cellId) {
        return jobs.ofCell(notebook, cellId)
                .filter(job -> job.kind().equals(SimulationHandler.KIND.name()));
    }

    /** How far it is; empty before the first progress. */
    @ForAnyVisitor
    public Optional<SimulationStatus> progress(JobStatus job) {
        return Optional.ofNullable(job.progress())
                .map(text -> json.read(text, SimulationStatus.class));
    }

    /** What it left; empty until it is done. */
    @ForAnyVisitor
    public Optional<SimulationSummary> summary(JobStatus job) {
        return Optional.ofNullable(job.result())
                .map(text -> json.read(text, SimulationSummary.class));
    }
}
