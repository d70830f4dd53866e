package org.spikebook.simulator.engine.compiled;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Asks in the middle of long work whether it is still wanted: about once in a millisecond or two,
 * counted in work done and not by a clock. Not safe for use by several threads; the question must
 * be, where several have one each.
 */
public final class CancellationToken {

    /** Synapses drawn or passed between two questions. */
    static final long WORK = 1 << 19;

    private final BooleanSupplier cancelled;
    private long workSinceCheck;

    /**
     * @param cancelled whether to give up
     */
    public CancellationToken(BooleanSupplier cancelled) {
        this.cancelled = cancelled;
    }

    /**
     * Counts work, and asks when there was enough of it.
     *
     * @param work about how many synapses it was worth
     * @throws CancellationException if the work is no longer wanted
     */
    public void addWork(long work) {
        workSinceCheck += work;
        if (workSinceCheck >= WORK) {
            check();
        }
    }

    /**
     * Asks immediately.
     *
     * @throws CancellationException if the work is no longer wanted
     */
    void check() {
        workSinceCheck = 0;
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("no longer wanted");
        }
    }
}
