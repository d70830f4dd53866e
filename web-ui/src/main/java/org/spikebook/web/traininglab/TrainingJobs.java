package org.spikebook.web.traininglab;

import org.spikebook.db.notebook.NotebookId;
import org.spikebook.web.common.ForAnyVisitor;
import org.spikebook.web.job.JobJson;
import org.spikebook.web.job.JobService;
import org.spikebook.web.job.JobStatus;
import org.spikebook.web.job.SubmitResult;
import org.springframework.stereotype.Service;

import java.util.Optional;

/** Trainings of the current visitor's cells. */
@Service
public class TrainingJobs {

    private final JobService jobs;
    private final JobJson json;

    TrainingJobs(JobService jobs, JobJson json) {
        this.jobs = jobs;
        this.json = json;
    }

    /** Asks for a training; a cell has one at a time. */
    public SubmitResult start(NotebookId notebook, String cellId, TrainingPayload payload) {
        return jobs.submit(TrainingHandler.KIND, notebook, cellId, payload);
    }

    /** Asks for a training that goes on from where the cell's last one was stopped. */
    public SubmitResult resume(NotebookId notebook, String cellId, TrainingPayload payload) {
        return jobs.resume(TrainingHandler.KIND, notebook, cellId, payload);
    }

    /** The cell's training that is open, or else its last one. */
    public Optional<JobStatus> latest(NotebookId notebook, String cellId) {
        return jobs.ofCell(notebook, cellId)
                .filter(job -> job.kind().equals(TrainingHandler.KIND.name()));
    }

    /** How far it is; empty before the first progress. */
    @ForAnyVisitor
    public Optional<TrainingStatus> progress(JobStatus job) {
        return Optional.ofNullable(job.progress())
                .map(text -> json.read(text, TrainingStatus.class));
    }

    /** What it left; empty until it is done. */
    @ForAnyVisitor
    public Optional<TrainingSummary> summary(JobStatus job) {
        return Optional.ofNullable(job.result())
                .map(text -> json.read(text, TrainingSummary.class));
    }
}
