package org.spikebook.web.traininglab;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Does something for show only so often that it takes a small part of the time. One thread. */
final class DisplayThrottle {

    /** One part in this many. */
    private static final int SHARE = 20;

    private final InstantSource clock;
    private Instant next = Instant.MIN;

    DisplayThrottle(InstantSource clock) {
        this.clock = clock;
    }

    /** Does it, or leaves it for another time. */
    void run(Runnable shown) {
        Instant start = clock.instant();
        if (start.isBefore(next)) {
            return;
        }
        shown.run();
        Instant end = clock.instant();
        next = end.plus(Duration.between(start, end).multipliedBy(SHARE));
    }
}
