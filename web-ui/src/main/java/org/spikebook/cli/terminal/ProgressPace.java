package org.spikebook.cli.terminal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * When progress is told: always where a person watches; elsewhere, as in a log, at most every half
 * minute, and nothing of work that is done sooner. For use by one thread.
 */
public final class ProgressPace {

    static final Duration BETWEEN = Duration.ofSeconds(30);

    private final boolean watched;
    private final InstantSource clock;
    private Instant next;

    ProgressPace(boolean watched, InstantSource clock) {
        this.watched = watched;
        this.clock = clock;
        this.next = clock.instant().plus(BETWEEN);
    }

    public static ProgressPace of(Terminal terminal) {
        return new ProgressPace(terminal.interactive(), InstantSource.system());
    }

    public boolean isWatched() {
        return watched;
    }

    /** Whether to tell progress now; then it is taken as told. */
    public boolean isDue() {
        Instant now = clock.instant();
        if (watched || now.isBefore(next)) {
            return watched;
        }
        next = now.plus(BETWEEN);
        return true;
    }
}
