package org.spikebook.web.job;

import org.spikebook.db.job.QueueName;

import java.time.Duration;

/**
 * A kind of long work.
 *
 * @param name stable, at most 40 characters; rows keep it
 * @param payload what to work on; kept as JSON, so a record of plain values
 * @param limit after so long a job of this kind is stopped
 * @param queue where jobs of this kind wait
 */
public record JobKind<P>(String name, Class<P> payload, Duration limit, QueueName queue) {

    /** A kind of {@link QueueName#WORK}. */
    public JobKind(String name, Class<P> payload, Duration limit) {
        this(name, payload, limit, QueueName.WORK);
    }
}
