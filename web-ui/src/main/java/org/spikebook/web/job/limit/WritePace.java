package org.spikebook.web.job.limit;

import org.springframework.util.unit.DataSize;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * When something may be written again: after a while, which is the longer the more was written,
 * immediately and in all. From half of the total on the rate falls, so that what is left lasts.
 * Thread-safe.
 */
public final class WritePace {

    private final Duration step;
    private final DataSize perSecond;
    private final DataSize total;
    private final InstantSource clock;
    private Instant last;
    private Instant next;
    private long written;

    /**
     * The first may be written immediately.
     *
     * @param step shortest time between two
     * @param perSecond the rate at first
     * @param total nothing is due any more once as much was written
     */
    public WritePace(Duration step, DataSize perSecond, DataSize total, InstantSource clock) {
        this.step = step;
        this.perSecond = perSecond;
        this.total = total;
        this.clock = clock;
        this.last = clock.instant();
        this.next = last;
    }

    /** Also after the clock was set back behind what was written last. */
    public synchronized boolean isDue() {
        Instant now = clock.instant();
        return written < total.toBytes() && (!now.isBefore(next) || now.isBefore(last));
    }

    /** Notes that so many bytes were written now. */
    public synchronized void wrote(long bytes) {
        written += bytes;
        Duration pause =
                Duration.ofMillis((long) (1000 * bytes / (perSecond.toBytes() * slowing())));
        last = clock.instant();
        next = last.plus(pause.compareTo(step) > 0 ? pause : step);
    }

    /** The rate as a share of that at first; above 0 while something is left of the total. */
    private double slowing() {
        double left = 1 - (double) written / total.toBytes();
        return left <= 0 ? 1 : Math.min(1, 2 * left);
    }
}
