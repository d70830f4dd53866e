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
        AWAY
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
        state.set(State.UNWATCHED);
        wakeWhoWaits();
    }

    boolean isAway() {
        return state.get() == State.AWAY;
    }

    /** Waits while the database is away; false if it still is after this time. */
    synchronized boolean awaitReturn(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        for (long left = limit.toMillis(); isAway(); left = millisUntil(end)) {
            if (left <= 0) {
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
