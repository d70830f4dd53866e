package org.spikebook.web.job;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.job.JobId;

import java.util.Optional;

/** What a running job is given. Thread-safe. */
public interface JobContext {

    JobId job();

    VisitorId owner();

    /** Tells how far the work came; as often as it likes: the row hears a few times a second. */
    void progress(Object progress);

    /** Whether to stop soon: cancelled, over its limit, or the process is going down. */
    boolean isStopRequested();

    /** How many threads it may use now; changes as other jobs start and end. */
    int threads();

    /** What {@link #threads} never exceeds. */
    int mostThreads();

    /** What the last {@link #saveCheckpoint} of this job kept, perhaps in another process. */
    Optional<byte[]> checkpoint();

    /**
     * Whether so much work would be lost by a crash now that a checkpoint should be made for it. A
     * job whose process died should make one immediately, so that it advances however soon the next
     * one dies.
     */
    boolean isCheckpointDue();

    /**
     * Keeps a state to continue from after a stop or a crash; as often as it likes. It is on disk
     * when the job has stopped; a crash loses what came in the last few seconds, or more of them
     * where the state is large.
     *
     * @param state not to be changed afterwards
     */
    void saveCheckpoint(byte[] state);
}
