package org.spikebook.simulator.engine.threads;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.locks.LockSupport;

/**
 * How one thread waits for others: it spins, then yields its processor to others, then parks until
 * it is woken. On a quiet machine a wait ends while it spins; where threads are more than
 * processors, a thread that continued spinning would take the time of the one it waits for.
 */
final class Backoff {

    /** About 40 µs, more than a step of a small network. */
    private static final int SPINS = 2_000;

    /** To park and be woken takes some 50 µs; shorter waits are not worth it. */
    private static final long YIELD_NS = 200_000;

    private static final long PARK_NS = 1_000_000;

    private int idles;
    private long parkFromNs;

    /** Set when the thread is about to park. */
    private volatile @Nullable Thread parked;

    /** To be called before each wait. */
    void reset() {
        idles = 0;
        if (parked != null) {
            parked = null;
        }
    }

    /**
     * Waits a moment; the caller looks after each call whether it still has to wait.
     *
     * @return whether it was parked, for a millisecond at most
     */
    boolean idle() {
        idles++;
        if (idles <= SPINS) {
            Thread.onSpinWait();
            return false;
        }
        if (parked != null) {
            LockSupport.parkNanos(this, PARK_NS);
            return true;
        }
        long now = System.nanoTime();
        if (idles == SPINS + 1) {
            parkFromNs = now + YIELD_NS;
        }
        if (now - parkFromNs < 0) {
            Thread.yield();
        } else {
            // the caller looks once more before it parks: anyone who ends the wait later sees this
            parked = Thread.currentThread();
        }
        return false;
    }

    /** Wakes the thread if it is parked. To be called after what it waits for was written. */
    void wake() {
        Thread thread = parked;
        if (thread != null) {
            parked = null;
            LockSupport.unpark(thread);
        }
    }
}
