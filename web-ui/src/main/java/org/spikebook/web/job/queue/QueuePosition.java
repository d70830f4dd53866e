package org.spikebook.web.job.queue;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * Where a job waits in its queue.
 *
 * @param number 1 for the next one
 * @param startsIn about how long until it starts; absent where no job of the kinds before it was
 *     finished yet
 */
public record QueuePosition(int number, @Nullable Duration startsIn) {}
