package org.spikebook.simulator.engine.threads;

import java.util.function.LongSupplier;

/**
 * Finds out whether other programs take the processors of a team. The sign is that a part takes
 * much longer than the caller's: its thread was stopped in the middle of it, for milliseconds.
 * Where more time is lost so than is gained by working together, the caller works alone for a
 * multiple of what it lost before it tries again.
 */
final class Contention {

    /** Shorter waits are not for a thread that was stopped. */
    private static final long LEAST_LOSS_NS = 300_000;

    /** What is gained while no one disturbs makes up for some losses, not for any number. */
    private static final long MOST_GAIN_NS = 20_000_000;

    private static final int ALONE_FOR_LOSSES = 8;

    private final LongSupplier clockNs;
    private long gainNs;
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

    /**
     * The caller begins a piece of work.
     *
     * @return whether it is to do it alone
     */
    boolean begin() {
        begunNs = clockNs.getAsLong();
        return begunNs - aloneUntilNs < 0;
    }

    /** The caller has done its parts, and begins to wait for others. */
    void partsDone() {
        partsDoneNs = clockNs.getAsLong();
    }

    /** All parts are done. */
    void end() {
        long now = clockNs.getAsLong();
        long partsNs = partsDoneNs - begunNs;
        long waitedNs = now - partsDoneNs;
        // two threads take about two thirds of the time of one
        gainNs = Math.min(MOST_GAIN_NS, gainNs + partsNs / 2);
        if (waitedNs > Math.max(LEAST_LOSS_NS, partsNs)) {
            gainNs -= waitedNs;
        }
        if (gainNs < 0) {
            gainNs = 0;
            aloneUntilNs = now + ALONE_FOR_LOSSES * waitedNs;
        }
    }
}
