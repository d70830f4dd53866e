package org.spikebook.db.job;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.notebook.NotebookId;

import java.time.Instant;

/**
 * A job. Its request is read apart: {@link JobRepository#findPayload}.
 *
 * @param notebook where the job belongs, if anywhere; with {@code cellId} the cell
 * @param attempts how often it was started since it last continued
 * @param maxSeconds after so long it is stopped
 */
public record JobRow(
        JobId id,
        VisitorId owner,
        String kind,
        @Nullable NotebookId notebook,
        @Nullable String cellId,
        JobState state,
        JobOutput output,
        boolean cancelRequested,
        int attempts,
        long maxSeconds,
        JobTimes times) {

    /** One that is requested now. */
    public static JobRow queued(
            JobId id,
            VisitorId owner,
            String kind,
            @Nullable NotebookId notebook,
            @Nullable String cellId,
            long maxSeconds,
            Instant now) {
        return new JobRow(
                id,
                owner,
                kind,
                notebook,
                cellId,
                JobState.QUEUED,
                JobOutput.NONE,
                false,
                0,
                maxSeconds,
                JobTimes.created(now));
    }
}
