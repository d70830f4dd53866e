package org.spikebook.web.job;

/**
 * Does the jobs of one kind. It may be started more than once for the same job, after a crash or on
 * another machine: so its result must depend on the payload only. It runs as the job's owner:
 * services called on its thread allow what the owner may do. Thread-safe.
 */
public interface JobHandler<P> {

    JobKind<P> kind();

    /**
     * The memory that a job is expected to need, in bytes: it waits while those that run here leave
     * less. The rough size of most if a kind cannot tell.
     */
    default long memoryBytes(P payload) {
        return 128L << 20;
    }

    /**
     * Works until done or until {@link JobContext#isStopRequested()}, which it asks at least every
     * second.
     *
     * @throws Exception for programmers' mistakes; the job fails with a reference number
     */
    JobOutcome run(P payload, JobContext context) throws Exception;
}
