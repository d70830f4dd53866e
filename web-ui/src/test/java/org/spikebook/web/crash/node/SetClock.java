package org.spikebook.web.crash.node;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The system's clock, as a machine has it whose clock is set while it runs. */
final class SetClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;

    /** By how much it is ahead of the others from now on; negative: behind. */
    void set(Duration ahead) {
        this.ahead = ahead;
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS).plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    /** Puts it in the place of the application's. */
    @TestConfiguration
    static class Configuration {

        @Bean
        @Primary
        SetClock setClock() {
            return new SetClock();
        }
    }
}
