package org.spikebook.web.common;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;

/**
 * So many times within a sliding window, by key. Kept in memory, for each node on its own: enough
 * to make guessing hopeless, and nothing that a restart has to remember. Thread-safe.
 */
public final class RateLimit {

    private static final int MAX_KEYS = 10_000;

    private final int limit;
    private final Duration window;
    private final Clock clock;
    private final LinkedHashMap<String, Deque<Instant>> times = new LinkedHashMap<>();

    public RateLimit(int limit, Duration window, Clock clock) {
        this.limit = limit;
        this.window = window;
        this.clock = clock;
    }

    /** Whether the key has used up what it may do for now. */
    public synchronized boolean isReached(String key) {
        Deque<Instant> recent = times.get(key);
        if (recent == null) {
            return false;
        }
        forgetOld(recent);
        if (recent.isEmpty()) {
            times.remove(key);
        }
        return recent.size() >= limit;
    }

    /** Counts one more for the key. */
    public synchronized void count(String key) {
        if (times.size() >= MAX_KEYS && !times.containsKey(key)) {
            times.pollFirstEntry();
        }
        Deque<Instant> recent = times.computeIfAbsent(key, k -> new ArrayDeque<>());
        forgetOld(recent);
        recent.addLast(clock.instant());
    }

    /** Forgets what the key did, after a success. */
    public synchronized void clear(String key) {
        times.remove(key);
    }

    private void forgetOld(Deque<Instant> recent) {
        Instant since = clock.instant().minus(window);
        while (!recent.isEmpty() && recent.peekFirst().isBefore(since)) {
            recent.removeFirst();
        }
    }
}
