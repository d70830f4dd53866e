package org.spikebook.web.job;

import org.spikebook.db.job.JobId;
import org.spikebook.db.notebook.NotebookId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;

import java.util.function.Consumer;

/** A job of steps that continues by itself, for processes that are killed in the middle of it. */
@TestComponent
@Import(StepsJob.class)
public class SteadySteps {

    private final JobService jobs;
    private final StepsJob steps;

    SteadySteps(JobService jobs, StepsJob steps) {
        this.jobs = jobs;
        this.steps = steps;
    }

    /** Asks for the job. */
    public JobId submit(NotebookId notebook, int count) {
        SubmitResult result =
                jobs.submit(StepsJob.KIND, notebook, "cell", new StepsJob.Steps(count, false));
        return ((SubmitResult.Accepted) result).job().id();
    }

    /** Lets jobs make so many steps more. */
    public void release(int count) {
        steps.permits.release(count);
    }

    /** Lets jobs make no more steps than they have made. */
    public void forget() {
        steps.permits.drainPermits();
    }

    /** Tells progress and result until the job is done, while a step is made every few ms. */
    public void watchToTheEnd(JobId job, Consumer<String> listener) throws InterruptedException {
        try (JobWatch watch = jobs.watch(job, status -> listener.accept(told(status)))) {
            while (jobs.status(job).isOpen()) {
                steps.permits.release();
                Thread.sleep(5);
            }
        }
        listener.accept(told(jobs.status(job)));
    }

    private static String told(JobStatus status) {
        return status.state() + " " + status.progress() + " " + status.result();
    }
}
