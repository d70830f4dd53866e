package org.spikebook.web.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.web.SettableClock;

import java.time.Duration;

class RateLimiterTest {

    private final SettableClock clock = new SettableClock();
    private final RateLimiter limiter = new RateLimiter(3, Duration.ofSeconds(10), clock);

    @Test
    void tryAcquire_afterABurst_isRefusedUntilTheNextToken() {
        acquire("a", 3);

        assertThat(limiter.tryAcquire("a")).isFalse();
        clock.advance(Duration.ofSeconds(4));
        assertThat(limiter.timeToNext("a")).isEqualTo(Duration.ofSeconds(6));
        clock.advance(Duration.ofSeconds(6));
        assertThat(limiter.tryAcquire("a")).isTrue();
        assertThat(limiter.tryAcquire("a")).isFalse();
    }

    @Test
    void timeToNext_withATokenLeft_isZeroAndTakesNone() {
        acquire("a", 2);

        assertThat(limiter.timeToNext("a")).isZero();
        assertThat(limiter.tryAcquire("a")).isTrue();
    }

    @Test
    void keys_doNotShareTokens() {
        acquire("a", 3);

        assertThat(limiter.tryAcquire("b")).isTrue();
    }

    @Test
    void bucket_neverHoldsMoreThanItsCapacity() {
        clock.advance(Duration.ofDays(1));
        acquire("a", 3);

        assertThat(limiter.tryAcquire("a")).isFalse();
    }

    @Test
    void reset_fillsTheBucket() {
        acquire("a", 3);

        limiter.reset("a");

        acquire("a", 3);
    }

    @Test
    void keysBeyondTheLimit_forgetTheOneUsedLongestAgo() {
        acquire("eldest", 3);
        acquire("used", 3);
        for (int i = 0; i < RateLimiter.MAX_KEYS - 1; i++) {
            limiter.tryAcquire("key " + i);
            limiter.timeToNext("used");
        }

        assertThat(limiter.tryAcquire("used")).isFalse();
        assertThat(limiter.tryAcquire("eldest")).isTrue();
    }

    @Test
    void keysThatAreOnlyLookedAt_makeNoneForgotten() {
        acquire("used", 3);

        for (int i = 0; i < RateLimiter.MAX_KEYS; i++) {
            assertThat(limiter.timeToNext("key " + i)).isZero();
        }

        assertThat(limiter.tryAcquire("used")).isFalse();
    }

    private void acquire(String key, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(limiter.tryAcquire(key)).isTrue();
        }
    }
}
