package org.spikebook.web.classboard.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What all pages of a class ask for within seconds: made once, and the same for all of them. Safe
 * for use by several threads.
 *
 * @param <V> immutable
 */
final class ExpiringCache<K, V> {

    /** Later, others may be students of the class, or the lesson have other words. */
    static final Duration LIFETIME = Duration.ofMinutes(1);

    private record Made<V>(V value, Instant at) {

        /** A thread may have looked at the clock a moment before the value was made. */
        boolean isOver(Instant now) {
            return Duration.between(at, now).abs().compareTo(LIFETIME) >= 0;
        }
    }

    private final Map<K, Made<V>> kept = new ConcurrentHashMap<>();
    private final InstantSource clock;

    ExpiringCache(InstantSource clock) {
        this.clock = clock;
    }

    /** Those who ask for it while it is made wait for it. */
    V get(K key, Supplier<V> make) {
        Instant now = clock.instant();
        kept.values().removeIf(each -> each.isOver(now));
        return kept.computeIfAbsent(key, _ -> new Made<>(make.get(), now)).value();
    }
}
