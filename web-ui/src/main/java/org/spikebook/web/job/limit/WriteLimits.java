package org.spikebook.web.job.limit;

import org.springframework.util.unit.DataSize;

import java.time.Duration;

/**
 * What one run of a job may write. Of each of the three kinds one row of a job is kept, at most as
 * large as said here. In all a run writes no more than the two totals, a last row of each kind when
 * it stops, and its result.
 */
public final class WriteLimits {

    /** A larger checkpoint is not kept: after a crash the job starts over. */
    static final DataSize CHECKPOINT = DataSize.ofMegabytes(64);

    /** After a crash so much work is lost at most, unless the checkpoint is large. */
    static final Duration CHECKPOINT_STEP = Duration.ofSeconds(5);

    /** A large checkpoint is written as seldom as this asks for: 20 MB every 40 s. */
    static final DataSize CHECKPOINT_PER_SECOND = DataSize.ofKilobytes(512);

    /** A checkpoint is due when the job has offered none for so long. */
    static final Duration WITHOUT_CHECKPOINT = Duration.ofSeconds(20);

    static final DataSize CHECKPOINTS = DataSize.ofGigabytes(1);

    /** Larger progress is shown by this process only. */
    public static final DataSize PROGRESS = DataSize.ofMegabytes(1);

    public static final Duration PROGRESS_STEP = Duration.ofMillis(300);
    public static final DataSize PROGRESS_PER_SECOND = DataSize.ofKilobytes(64);

    /** Afterwards progress is shown by this process only. */
    public static final DataSize PROGRESS_TOTAL = DataSize.ofMegabytes(128);

    /** A job with a larger result fails. */
    public static final DataSize RESULT = DataSize.ofMegabytes(16);

    private WriteLimits() {}
}
