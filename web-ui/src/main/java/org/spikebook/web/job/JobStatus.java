package org.spikebook.web.job;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.job.JobId;
import org.spikebook.db.job.JobState;
import org.spikebook.db.job.JobTimes;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.job.queue.QueuePosition;

import java.util.List;

/**
 * A job as views show it.
 *
 * @param cellId the cell it works for, if any
 * @param progress JSON of the handler's progress; none before the first
 * @param result JSON of the handler's result, once done
 * @param problems why it failed; empty otherwise
 * @param stopping it was asked to stop and has not yet
 * @param position where it waits, while it is queued for work
 */
public record JobStatus(
        JobId id,
        String kind,
        @Nullable NotebookId notebook,
        @Nullable String cellId,
        JobState state,
        @Nullable String progress,
        @Nullable String result,
        List<Problem> problems,
        boolean stopping,
        @Nullable QueuePosition position,
        JobTimes times) {

    /** The same job, running, a little further. */
    JobStatus withProgress(String further) {
        return new JobStatus(
                id,
                kind,
                notebook,
                cellId,
                JobState.RUNNING,
                further,
                result,
                problems,
                stopping,
                null,
                times);
    }

    public boolean isOpen() {
        return state.isOpen();
    }

    /** Whether another job may continue from its checkpoint, if it kept one. */
    public boolean isResumable() {
        return state == JobState.CANCELLED
                || problems.stream().anyMatch(p -> p.code().equals(JobRunner.GAVE_UP));
    }
}
