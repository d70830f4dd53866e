package org.spikebook.db.job;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.classroom.CourseId;

/**
 * Where a job waits.
 *
 * @param turn smallest first; among equals, the oldest first
 * @param addressHash tells apart the networks that guests' jobs come from; absent for accounts, and
 *     forgotten when the job is closed
 * @param course the class for which it is requested; absent outside of classes
 */
public record QueuePlace(
        QueueName queue, int turn, @Nullable String addressHash, @Nullable CourseId course) {

    /** A place outside of classes. */
    public QueuePlace(QueueName queue, int turn, @Nullable String addressHash) {
        this(queue, turn, addressHash, null);
    }
}
