package org.spikebook.web.health;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spikebook.simulator.text.Text;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Whether the database is there. Says so in the log when that changes, in one line: anyone who
 * failed meanwhile need not. Safe for use by several threads.
 */
@Component
class DatabaseState {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseState.class);

    private enum State {
        /** While the application starts and ends: failures are part of that. */
        UNWATCHED,
        THERE,
        AWAY,
        /** The application ends while it is away, and waits for it no longer. */
        LEFT
    }

    private final AtomicReference<State> state = new AtomicReference<>(State.UNWATCHED);
    private final DiskRoom disk;
    private volatile Runnable onLoss = () -> {};

    DatabaseState(DiskRoom disk) {
        this.disk = disk;
    }

    /** From now on the database counts as there; of each loss, {@code onLoss} is told once. */
    void watch(Runnable onLoss) {
        this.onLoss = onLoss;
        state.set(State.THERE);
    }

    /** From now on losses are not told. */
    void unwatch() {
        state.updateAndGet(last -> last == State.LEFT ? last : State.UNWATCHED);
        wakeWhoWaits();
    }

    /** The application ends without the database: from now on it is away, for good. */
    void leave() {
        state.set(State.LEFT);
        LOG.warn(Text.of(DatabaseState.class, "log.left").english());
        wakeWhoWaits();
    }

    boolean isAway() {
        State now = state.get();
        return now == State.AWAY || now == State.LEFT;
    }

    /**
     * Waits while the database is away; false if it still is after this time, or once the
     * application ends without it.
     */
    synchronized boolean awaitReturn(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        for (long left = limit.toMillis(); isAway(); left = millisUntil(end)) {
            if (left <= 0 || state.get() == State.LEFT) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    private static long millisUntil(long nanoTime) {
        return TimeUnit.NANOSECONDS.toMillis(nanoTime - System.nanoTime());
    }

    private synchronized void wakeWhoWaits() {
        notifyAll();
    }

    /** Takes note of a failure, which may be of any kind. */
    void report(Throwable failure) {
        if (Outages.isOutage(failure)) {
            lost(Outages.reason(failure));
        }
    }

    void lost(String why) {
        if (state.compareAndSet(State.THERE, State.AWAY)) {
            String key = disk.isFull() ? "log.diskFull" : "log.databaseAway";
            LOG.error(Text.of(DatabaseState.class, key, why, disk.folder()).english());
            onLoss.run();
        }
    }

    void found() {
        if (state.compareAndSet(State.AWAY, State.THERE)) {
            wakeWhoWaits();
            LOG.info(Text.of(DatabaseState.class, "log.databaseBack").english());
        }
    }
}
