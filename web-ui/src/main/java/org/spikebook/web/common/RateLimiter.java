package org.spikebook.web.common;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Limits how often something happens, for each key on its own: a token bucket that starts full. It
 * is kept in memory, for each node on its own, because a restart has nothing to remember. Beyond
 * {@value #MAX_KEYS} keys, the one that was used longest ago is forgotten. Thread-safe.
 */
public final class RateLimiter {

    static final int MAX_KEYS = 10_000;

    private final int capacity;
    private final Duration refillInterval;
    private final TimeMeter time;
    private final Map<String, Bucket> buckets = new RecentlyUsed();

    /**
     * A limiter.
     *
     * @param capacity how often something may happen in a burst, at least 1
     * @param refillInterval after which it may happen once more
     */
    public RateLimiter(int capacity, Duration refillInterval, Clock clock) {
        this.capacity = capacity;
        this.refillInterval = refillInterval;
        this.time = new ClockMeter(clock);
    }

    /** Takes a token of the key; false if there is none. */
    public boolean tryAcquire(String key) {
        return bucket(key).tryConsume(1);
    }

    /** How long it takes until the key has a token; zero if it has one. Takes none. */
    public Duration timeToNext(String key) {
        return known(key)
                .map(bucket -> bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill())
                .map(Duration::ofNanos)
                .orElse(Duration.ZERO);
    }

    /** Gives the key a token back that was taken and not needed. */
    public void giveBack(String key) {
        known(key).ifPresent(bucket -> bucket.addTokens(1));
    }

    /** Fills the key's bucket again. */
    public void reset(String key) {
        synchronized (buckets) {
            buckets.remove(key);
        }
    }

    /** Looking at a key that was never used makes no other forgotten. */
    private Optional<Bucket> known(String key) {
        synchronized (buckets) {
            return Optional.ofNullable(buckets.get(key));
        }
    }

    private Bucket bucket(String key) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(key, _ -> newBucket());
        }
    }

    private Bucket newBucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(1, refillInterval))
                .withCustomTimePrecision(time)
                .build();
    }

    private static final class RecentlyUsed extends LinkedHashMap<String, Bucket> {

        private static final long serialVersionUID = 1L;

        RecentlyUsed() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MAX_KEYS;
        }
    }

    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
