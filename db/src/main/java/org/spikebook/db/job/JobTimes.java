package org.spikebook.db.job;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * When a job was requested, and how far it came since.
 *
 * @param startedAt when it was last started; null before the first time
 * @param updatedAt when anything of its row last changed
 * @param finishedAt null while it is open
 */
public record JobTimes(
        Instant createdAt,
        @Nullable Instant startedAt,
        Instant updatedAt,
        @Nullable Instant finishedAt) {

    /** Of a job that is requested now. */
    public static JobTimes created(Instant now) {
        return new JobTimes(now, null, now, null);
    }
}
