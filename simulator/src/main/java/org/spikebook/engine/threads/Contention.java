package org.spikebook.engine.threads;

import java.util.function.LongSupplier;

/**
 * Finds out whether other programs take the processors of a team. The sign is that a part takes
 * much longer than the caller's: its thread was stopped in the midst of it, for milliseconds. Then
 * the caller works alone for a multiple of the time that it lost, so that it never loses more than
 * a small share of its time.
 */
final class Contention {

    /** Shorter waits are not for a thread that was stopped. */
    private static final long LEAST_LOSS_NS = 300_000;

    private static final int ALONE_FOR_LOSSES = 8;

    private final LongSupplier clockNs;
    private long begunNs;
    private long partsDoneNs;
    private long aloneUntilNs;

    /**
     * @param clockNs nanoseconds since any moment
     */
    Contention(LongSupplier clockNs) {
        this.clockNs = clockNs;
        this.aloneUntilNs = clockNs.getAsLong();
    }

    /** Whether to work alone for now. */
    boolean isLikely() {
        return clockNs.getAsLong() - aloneUntilNs < 0;
    }

    /** The caller begins its parts. */
    void begin() {
        begunNs = clockNs.getAsLong();
    }

    /** The caller has done its parts. */
    void partsDone() {
        partsDoneNs = clockNs.getAsLong();
    }

    /** All parts are done. */
    void end() {
        long now = clockNs.getAsLong();
        long waitedNs = now - partsDoneNs;
        if (waitedNs > LEAST_LOSS_NS && waitedNs > partsDoneNs - begunNs) {
            aloneUntilNs = now + ALONE_FOR_LOSSES * waitedNs;
        }
    }
}
