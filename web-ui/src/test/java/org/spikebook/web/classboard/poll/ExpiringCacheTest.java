package org.spikebook.web.classboard.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.spikebook.web.SettableClock;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

class ExpiringCacheTest {

    private final SettableClock clock = new SettableClock();
    private final AtomicInteger made = new AtomicInteger();
    private final ExpiringCache<String, Object> kept = new ExpiringCache<>(clock);

    @Test
    void value_isMadeOnceForAllWhoAsk() {
        Object first = get("poll");

        assertThat(get("poll")).isSameAs(first);
        assertThat(get("other")).isNotSameAs(first);
        assertThat(made).hasValue(2);
    }

    @Test
    void value_isMadeAgain_onceItsTimeIsOver() {
        Object first = get("poll");
        clock.advance(ExpiringCache.LIFETIME.minusMillis(1));
        assertThat(get("poll")).isSameAs(first);

        clock.advance(ExpiringCache.LIFETIME);

        assertThat(get("poll")).isNotSameAs(first);
    }

    @Test
    void clockThatWasSetBack_keepsNothing_butOneReadAMomentBeforeDoes() {
        Object first = get("poll");
        clock.advance(Duration.ofMillis(-1));
        assertThat(get("poll")).isSameAs(first);

        clock.advance(ExpiringCache.LIFETIME.negated());

        assertThat(get("poll")).isNotSameAs(first);
    }

    @Test
    void valueThatCannotBeMade_isTriedAgain() {
        assertThatThrownBy(() ->
                        kept.get(
                                "poll",
                                () -> {
                                    throw new IllegalStateException("no connection");
                                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(get("poll")).isNotNull();
    }

    private Object get(String key) {
        return kept.get(
                key,
                () -> {
                    made.incrementAndGet();
                    return new Object();
                });
    }
}
