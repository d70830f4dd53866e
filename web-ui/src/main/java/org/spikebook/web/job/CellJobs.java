package org.spikebook.web.job;

import org.spikebook.db.notebook.NotebookId;
import org.spikebook.web.common.ForAnyVisitor;
import org.spikebook.web.job.queue.JobJson;

import java.util.Optional;

/**
 * The jobs of one kind that the current visitor's cells have.
 *
 * @param <P> payload: the request
 * @param <S> status: how far it is
 * @param <R> result: what it leaves
 */
public abstract class CellJobs<P, S, R> {

    private final JobService jobs;
    private final JobJson json;
    private final JobKind<P> kind;
    private final Class<S> status;
    private final Class<R> result;

    protected CellJobs(
            JobService jobs, JobJson json, JobKind<P> kind, Class<S> status, Class<R> result) {
        this.jobs = jobs;
        this.json = json;
        this.kind = kind;
        this.status = status;
        this.result = result;
    }

    /** Asks for one; a cell has one at a time. */
    public SubmitResult start(NotebookId notebook, String cellId, P payload) {
        return jobs.submit(kind, notebook, cellId, payload);
    }

    /** Gives the cell a result that is known before, without a job being run. */
    public SubmitResult adopt(NotebookId notebook, String cellId, P payload, R known) {
        return jobs.submitDone(kind, notebook, cellId, payload, json.write(known));
    }

    /** Whether a job of the cell has ever left this. */
    public boolean hasLeft(NotebookId notebook, String cellId, R left) {
        return jobs.hasResult(kind, notebook, cellId, json.write(left));
    }

    /** Asks for one that continues from where the cell's last one was stopped. */
    public SubmitResult resume(NotebookId notebook, String cellId, P payload) {
        return jobs.resume(kind, notebook, cellId, payload);
    }

    /** The cell's job that is open, or else its last one; empty if that was of another kind. */
    public Optional<JobStatus> latest(NotebookId notebook, String cellId) {
        return jobs.ofCell(notebook, cellId).filter(job -> job.kind().equals(kind.name()));
    }

    /** The request; empty once it is forgotten. */
    public Optional<P> asked(JobStatus job) {
        return jobs.payload(job.id()).map(text -> json.read(text, kind.payload()));
    }

    /** How far it is; empty before the first progress. */
    @ForAnyVisitor
    public Optional<S> progress(JobStatus job) {
        return Optional.ofNullable(job.progress()).map(text -> json.read(text, status));
    }

    /** What it left; empty until it is done. */
    @ForAnyVisitor
    public Optional<R> result(JobStatus job) {
        return Optional.ofNullable(job.result()).map(text -> json.read(text, result));
    }
}
