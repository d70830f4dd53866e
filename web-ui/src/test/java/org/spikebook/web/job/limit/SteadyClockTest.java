package org.spikebook.web.job.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.web.SettableClock;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

class SteadyClockTest {

    private final SettableClock system = new SettableClock();
    private final AtomicLong nanos = new AtomicLong(-7);

    @Test
    void instant_whileTheSystemClockIsSet_runsOn() {
        Instant begin = system.instant();
        SteadyClock clock = SteadyClock.from(system, nanos::get);

        system.advance(Duration.ofHours(-1));
        nanos.addAndGet(Duration.ofSeconds(3).toNanos());
        assertThat(clock.instant()).isEqualTo(begin.plusSeconds(3));

        system.advance(Duration.ofHours(5));
        nanos.addAndGet(1);
        assertThat(clock.instant()).isEqualTo(begin.plusSeconds(3).plusNanos(1));
    }

    @Test
    void withZone_runsOnToo() {
        SteadyClock clock = SteadyClock.from(system, nanos::get);

        nanos.addAndGet(Duration.ofMinutes(1).toNanos());

        assertThat(clock.withZone(system.getZone()).instant())
                .isEqualTo(system.instant().plusSeconds(60));
    }
}
