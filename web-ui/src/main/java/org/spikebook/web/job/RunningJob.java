package org.spikebook.web.job;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.job.CheckpointRepository;
import org.spikebook.db.job.JobId;
import org.spikebook.db.job.JobRepository;
import org.spikebook.db.job.JobRow;
import org.spikebook.web.job.limit.SteadyClock;
import org.spikebook.web.job.limit.UnwrittenCheckpoint;
import org.spikebook.web.job.limit.WriteLimits;
import org.spikebook.web.job.limit.WritePace;
import org.spikebook.web.job.queue.JobJson;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/** One run of a job: what the handler tells goes to the row and to the watchers. */
final class RunningJob implements JobContext {

    private static final Logger LOG = LoggerFactory.getLogger(RunningJob.class);

    /** The row is read for a cancellation no more often than this. */
    private static final Duration LOOK_STEP = Duration.ofMillis(300);

    private final JobRow row;
    private final JobRepository jobs;
    private final JobJson json;
    private final JobWatchers watchers;
    private final JobProcessors processors;
    private final BooleanSupplier yields;
    private final Clock clock;
    private final Clock steady;
    private final Instant deadline;
    private final UnwrittenCheckpoint checkpoint;
    private final WritePace progressPace;
    private final AtomicReference<@Nullable String> unsaved = new AtomicReference<>();
    private volatile @Nullable String progress;
    private volatile boolean cancelled;
    private volatile boolean shuttingDown;
    private volatile Instant nextLook;

    RunningJob(
            JobRow row,
            JobRepository jobs,
            CheckpointRepository checkpoints,
            JobJson json,
            JobWatchers watchers,
            JobProcessors processors,
            BooleanSupplier yields,
            Clock clock) {
        this.row = row;
        this.jobs = jobs;
        this.json = json;
        this.watchers = watchers;
        this.processors = processors;
        this.yields = yields;
        this.clock = clock;
        this.steady = SteadyClock.from(clock);
        this.checkpoint =
                new UnwrittenCheckpoint(
                        row.id(),
                        checkpoints,
                        row.attempts() > 0,
                        () -> jobs.forgetAttempts(row.id()),
                        clock);
        this.progressPace =
                new WritePace(
                        WriteLimits.PROGRESS_STEP,
                        WriteLimits.PROGRESS_PER_SECOND,
                        WriteLimits.PROGRESS_TOTAL,
                        clock);
        this.nextLook = steady.instant();
        this.deadline = nextLook.plusSeconds(row.maxSeconds());
    }

    @Override
    public JobId job() {
        return row.id();
    }

    @Override
    public VisitorId owner() {
        return row.owner();
    }

    @Override
    public int threads() {
        return processors.share();
    }

    @Override
    public int mostThreads() {
        return processors.most();
    }

    @Override
    public void progress(Object told) {
        String text = json.write(told);
        progress = text;
        unsaved.set(text);
        watchers.progressed(row.id(), text);
        if (progressPace.isDue()) {
            flushProgress();
        }
    }

    /** What was told last, which the row may not have heard of. */
    Optional<String> progress() {
        return Optional.ofNullable(progress);
    }

    /** Writes what the row has not heard of. */
    void flush() {
        flushProgress();
        checkpoint.flush();
    }

    private void flushProgress() {
        String text = unsaved.getAndSet(null);
        if (text == null) {
            return;
        }
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        progressPace.wrote(bytes);
        if (bytes <= WriteLimits.PROGRESS.toBytes()) {
            jobs.progress(row.id(), text, clock.instant());
        } else {
            LOG.debug("progress of job {} is not kept: {} bytes", row.id(), bytes);
        }
    }

    @Override
    public boolean isStopRequested() {
        return isCancelled() || isOverLimit() || shuttingDown || yields.getAsBoolean();
    }

    boolean isCancelled() {
        Instant now = steady.instant();
        if (!cancelled && !now.isBefore(nextLook)) {
            nextLook = now.plus(LOOK_STEP);
            cancelled = jobs.isCancelRequested(row.id());
        }
        return cancelled;
    }

    boolean isOverLimit() {
        return steady.instant().isAfter(deadline);
    }

    void cancel() {
        cancelled = true;
    }

    /** The process goes down. */
    void shutDown() {
        shuttingDown = true;
    }

    @Override
    public Optional<byte[]> checkpoint() {
        return checkpoint.find();
    }

    @Override
    public boolean isCheckpointDue() {
        return checkpoint.isDue();
    }

    @Override
    public void saveCheckpoint(byte[] state) {
        checkpoint.offer(state);
    }
}
