package org.spikebook.web.classboard.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.spikebook.web.SettableClock;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

class ExpiringCacheTest {

    private static final int PAGES = 300;

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

    /** The pages of a class, when the result of a question is revealed. */
    @Test
    void value_isMadeOnce_forAllWhoAskTogether() throws Exception {
        CountDownLatch asked = new CountDownLatch(PAGES);
        List<Future<Object>> readers = new ArrayList<>();
        try (ExecutorService pages = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int k = 0; k < PAGES; k++) {
                readers.add(
                        pages.submit(() -> {
                            asked.countDown();
                            return kept.get("poll", () -> makeOnceAllAsk(asked));
                        }));
            }
        }

        Object first = readers.getFirst().get();
        for (Future<Object> reader : readers) {
            assertThat(reader.get()).isSameAs(first);
        }
        assertThat(made).hasValue(1);
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
        return kept.get(key, this::make);
    }

    private Object make() {
        made.incrementAndGet();
        return new Object();
    }

    /** So that readers come while it is made, and not after. */
    private Object makeOnceAllAsk(CountDownLatch asked) {
        try {
            asked.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return make();
    }
}
