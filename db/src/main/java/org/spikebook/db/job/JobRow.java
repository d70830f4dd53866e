package org.spikebook.db.job;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.notebook.NotebookId;

import java.time.Instant;

/**
 * A job. Progress, result and error are versioned JSON that only the job's kind understands, and so
 * is what it is asked for, which is read apart: {@link JobRepository#findPayload}.
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
        @Nullable String progress,
        @Nullable String result,
        @Nullable String error,
        boolean cancelRequested,
        int attempts,
        long maxSeconds,
        Instant createdAt,
        @Nullable Instant startedAt,
        Instant updatedAt,
        @Nullable Instant finishedAt) {}
