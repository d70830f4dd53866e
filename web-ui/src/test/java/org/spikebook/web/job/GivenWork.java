package org.spikebook.web.job;

/** Does what a test gives it, in place of what a kind of jobs does. */
record GivenWork(JobKind<String> kind, long bytes, Work work) implements JobHandler<String> {

    /** What is done. */
    interface Work {
        JobOutcome run(JobContext context) throws Exception;
    }

    /** That of an {@link UnpickedJobs unpicked job} that needs no memory. */
    GivenWork(Work work) {
        this(UnpickedJobs.KIND, 0, work);
    }

    @Override
    public long memoryBytes(String payload) {
        return bytes;
    }

    @Override
    public JobOutcome run(String payload, JobContext context) throws Exception {
        return work.run(context);
    }
}
