package org.spikebook.web.job;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.job.JobId;
import org.spikebook.db.job.JobRepository;
import org.spikebook.db.job.JobRow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/** One run of a job: what the handler tells goes to the row and to the watchers. */
final class RunningJob implements JobContext {

    /** The row hears of progress, and is asked for cancellation, no more often than this. */
    private static final Duration ROW_STEP = Duration.ofMillis(300);

    private final JobRow row;
    private final JobRepository jobs;
    private final JobJson json;
    private final JobWatchers watchers;
    private final JobProcessors processors;
    private final BooleanSupplier shuttingDown;
    private final BooleanSupplier yields;
    private final Clock clock;
    private final Instant deadline;
    private final AtomicReference<@Nullable String> unsaved = new AtomicReference<>();
    private volatile boolean cancelled;
    private volatile Instant nextSave;
    private volatile Instant nextLook;

    RunningJob(
            JobRow row,
            JobRepository jobs,
            JobJson json,
            JobWatchers watchers,
            JobProcessors processors,
            BooleanSupplier shuttingDown,
            BooleanSupplier yields,
            Clock clock) {
        this.row = row;
        this.jobs = jobs;
        this.json = json;
        this.watchers = watchers;
        this.processors = processors;
        this.shuttingDown = shuttingDown;
        this.yields = yields;
        this.clock = clock;
        this.nextSave = clock.instant();
        this.nextLook = nextSave;
        this.deadline = nextSave.plusSeconds(row.maxSeconds());
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
    public void progress(Object progress) {
        String text = json.write(progress);
        unsaved.set(text);
        watchers.progressed(row.id(), text);
        Instant now = clock.instant();
        if (!now.isBefore(nextSave)) {
            nextSave = now.plus(ROW_STEP);
            flush();
        }
    }

    /** Writes the last progress that the row has not heard of. */
    void flush() {
        String text = unsaved.getAndSet(null);
        if (text != null) {
            jobs.progress(row.id(), text, clock.instant());
        }
    }

    @Override
    public boolean isStopRequested() {
        return isCancelled()
                || isOverLimit()
                || shuttingDown.getAsBoolean()
                || yields.getAsBoolean();
    }

    boolean isCancelled() {
        Instant now = clock.instant();
        if (!cancelled && !now.isBefore(nextLook)) {
            nextLook = now.plus(ROW_STEP);
            cancelled = jobs.isCancelRequested(row.id());
        }
        return cancelled;
    }

    boolean isOverLimit() {
        return clock.instant().isAfter(deadline);
    }

    boolean isShuttingDown() {
        return shuttingDown.getAsBoolean();
    }

    void cancel() {
        cancelled = true;
    }

    @Override
    public Optional<byte[]> checkpoint() {
        return jobs.findCheckpoint(row.id());
    }

    @Override
    public void saveCheckpoint(byte[] state) {
        jobs.checkpoint(row.id(), state, clock.instant());
    }
}
