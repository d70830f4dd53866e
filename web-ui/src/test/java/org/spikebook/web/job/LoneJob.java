package org.spikebook.web.job;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.job.JobId;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * What work is given that a test runs as a job of one thread. It has no row: checkpoints are kept
 * nowhere.
 */
public final class LoneJob implements JobContext {

    private static final JobId ID = new JobId(new UUID(0, 1));

    private final Consumer<Object> told;
    private final int stopsAt;
    private final AtomicInteger questions = new AtomicInteger();

    private LoneJob(Consumer<Object> told, int stopsAt) {
        this.told = told;
        this.stopsAt = stopsAt;
    }

    /** One that runs to its end. */
    public static LoneJob toItsEnd() {
        return telling(_ -> {});
    }

    /** One that runs to its end, and tells how far it came. */
    public static LoneJob telling(Consumer<Object> told) {
        return new LoneJob(told, Integer.MAX_VALUE);
    }

    /** One that is to stop when it asks that often whether it is to. */
    public static LoneJob stoppedAt(int question) {
        return new LoneJob(_ -> {}, question);
    }

    /** How often it asked whether it is to stop. */
    public int questions() {
        return questions.get();
    }

    @Override
    public JobId job() {
        return ID;
    }

    @Override
    public VisitorId owner() {
        throw new IllegalStateException("not asked here");
    }

    @Override
    public void progress(Object progress) {
        told.accept(progress);
    }

    @Override
    public boolean isStopRequested() {
        return questions.incrementAndGet() >= stopsAt;
    }

    @Override
    public int threads() {
        return 1;
    }

    @Override
    public int mostThreads() {
        return 1;
    }

    @Override
    public Optional<byte[]> checkpoint() {
        return Optional.empty();
    }

    @Override
    public boolean isCheckpointDue() {
        return false;
    }

    @Override
    public void saveCheckpoint(byte[] state) {}
}
