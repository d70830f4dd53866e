package org.spikebook.web.job.limit;

import org.springframework.util.unit.DataSize;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * When something may be written again: after a while, which is the longer the more was written.
 * Thread-safe.
 */
public final class WritePace {

    private final Duration step;
    private final DataSize perSecond;
    private final InstantSource clock;
    private Instant next;

    /** The first may be written at once. */
    public WritePace(Duration step, DataSize perSecond, InstantSource clock) {
        this.step = step;
        this.perSecond = perSecond;
        this.clock = clock;
        this.next = clock.instant();
    }

    public synchronized boolean isDue() {
        return !clock.instant().isBefore(next);
    }

    /** Notes that so many bytes were written now. */
    public synchronized void wrote(long bytes) {
        Duration pause = Duration.ofMillis(1000 * bytes / perSecond.toBytes());
        next = clock.instant().plus(pause.compareTo(step) > 0 ? pause : step);
    }
}
