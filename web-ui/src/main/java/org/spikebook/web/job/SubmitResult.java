package org.spikebook.web.job;

import org.spikebook.simulator.problem.Problem;

/** The result of submitting a job. */
public sealed interface SubmitResult {

    /** It is queued, and survives a crash from now on. */
    record Accepted(JobStatus job) implements SubmitResult {}

    /** The cell, or what the job is about, has one that is not finished; this is it. */
    record AlreadyOpen(JobStatus job) implements SubmitResult {}

    /** Too many jobs are open. */
    record Refused(Problem problem) implements SubmitResult {}
}
