package org.spikebook.web.job.limit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spikebook.db.job.CheckpointRepository;
import org.spikebook.db.job.JobId;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * The newest checkpoint of a job that runs here, written from time to time and when the job stops.
 * Thread-safe.
 */
public final class UnwrittenCheckpoint {

    private static final Logger LOG = LoggerFactory.getLogger(UnwrittenCheckpoint.class);

    private final JobId job;
    private final CheckpointRepository rows;
    private final Runnable onFirst;
    private final Clock clock;
    private final WritePace pace;
    private Instant offered;
    private byte @Nullable [] unwritten;
    private boolean written;
    private boolean told;

    /**
     * @param soon whether the first one is due immediately: the process of the job died before
     * @param onFirst run once, after the first is written
     */
    public UnwrittenCheckpoint(
            JobId job, CheckpointRepository rows, boolean soon, Runnable onFirst, Clock clock) {
        this.job = job;
        this.rows = rows;
        this.onFirst = onFirst;
        this.clock = clock;
        this.pace =
                new WritePace(
                        WriteLimits.CHECKPOINT_STEP,
                        WriteLimits.CHECKPOINT_PER_SECOND,
                        WriteLimits.CHECKPOINTS,
                        clock);
        this.offered = soon ? Instant.MIN : clock.instant();
    }

    /** The newest one. */
    public synchronized Optional<byte[]> find() {
        return Optional.ofNullable(unwritten).or(() -> rows.find(job));
    }

    /** Whether another would be written, and none was offered for some time. */
    public synchronized boolean isDue() {
        Instant now = clock.instant();
        boolean setBack = now.isBefore(offered);
        boolean late = !now.isBefore(offered.plus(WriteLimits.WITHOUT_CHECKPOINT));
        return (late || setBack) && pace.isDue();
    }

    /** Takes another in place of the one before. */
    public synchronized void offer(byte[] state) {
        offered = clock.instant();
        if (state.length > WriteLimits.CHECKPOINT.toBytes()) {
            tooLarge(state.length);
            return;
        }
        unwritten = state;
        if (pace.isDue()) {
            flush();
        }
    }

    private void tooLarge(int bytes) {
        if (!told) {
            told = true;
            LOG.warn(
                    "job {} keeps no checkpoint: {} bytes are more than {}. After a crash it starts"
                            + " over.",
                    job,
                    bytes,
                    WriteLimits.CHECKPOINT.toBytes());
        }
    }

    /** Writes what was not written yet. */
    public synchronized void flush() {
        byte[] state = unwritten;
        if (state != null) {
            rows.save(job, state, clock.instant());
            pace.wrote(state.length);
            unwritten = null;
            if (!written) {
                written = true;
                onFirst.run();
            }
        }
    }
}
