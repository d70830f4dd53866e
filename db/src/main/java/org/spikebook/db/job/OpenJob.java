package org.spikebook.db.job;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;

import java.time.Instant;

/**
 * A job in a queue, or one that has left it and runs.
 *
 * @param progress JSON of how far it is, if it runs and has told
 */
public record OpenJob(
        JobId id,
        VisitorId owner,
        String kind,
        boolean running,
        @Nullable String progress,
        @Nullable Instant startedAt) {}
