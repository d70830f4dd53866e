package org.spikebook.db.job;

import org.jspecify.annotations.Nullable;

/**
 * Where a job waits.
 *
 * @param turn smallest first; among equals, the oldest first
 * @param addressHash tells apart the networks that guests' jobs come from; absent for accounts, and
 *     forgotten when the job is closed
 */
public record QueuePlace(QueueName queue, int turn, @Nullable String addressHash) {}
