package org.spikebook.web.job.limit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.LongSupplier;

/**
 * A clock that begins with another's time and then only runs: a system clock that is set does
 * neither end a job's time nor stop it from being looked at.
 */
public final class SteadyClock extends Clock {

    private final Instant begin;
    private final long beginNanos;
    private final ZoneId zone;
    private final LongSupplier nanos;

    private SteadyClock(Instant begin, long beginNanos, ZoneId zone, LongSupplier nanos) {
        this.begin = begin;
        this.beginNanos = beginNanos;
        this.zone = zone;
        this.nanos = nanos;
    }

    /** Begins now. */
    public static SteadyClock from(Clock clock) {
        return from(clock, System::nanoTime);
    }

    /**
     * The same, with a source of elapsed time.
     *
     * @param nanos ns since some moment
     */
    static SteadyClock from(Clock clock, LongSupplier nanos) {
        return new SteadyClock(clock.instant(), nanos.getAsLong(), clock.getZone(), nanos);
    }

    @Override
    public Instant instant() {
        return begin.plusNanos(nanos.getAsLong() - beginNanos);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SteadyClock(begin, beginNanos, other, nanos);
    }
}
