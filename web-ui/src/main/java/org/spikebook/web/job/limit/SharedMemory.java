package org.spikebook.web.job.limit;

import org.spikebook.db.job.JobId;
import org.spikebook.simulator.network.validation.Limits;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The memory that the jobs of this process share: each takes what it is expected to need before it
 * begins, so that all of them together stay within the limit of one. Fair: smaller jobs overtake
 * one that waits for a while only, and then wait behind it. Thread-safe.
 */
@Component
public class SharedMemory {

    /** How long smaller jobs may overtake one that waits. */
    static final Duration OVERTAKEN = Duration.ofMinutes(2);

    private final long bytes;
    private final InstantSource clock;
    private final Map<JobId, Long> taken = new HashMap<>();
    private final Map<JobId, Instant> waitingSince = new LinkedHashMap<>();

    @Autowired
    public SharedMemory(Clock clock) {
        this(Limits.ofThisMachine().memoryBytes(), clock);
    }

    public SharedMemory(long bytes, InstantSource clock) {
        this.bytes = bytes;
        this.clock = clock;
    }

    /**
     * Takes memory for a job; false if that is to wait for others to end, or for one that has
     * waited long. With nothing else there a job gets what it asks for: whether that is too much is
     * for its kind to say.
     */
    public synchronized boolean take(JobId job, long needed) {
        if (next().filter(other -> !other.equals(job)).isPresent() || !takeNow(job, needed)) {
            waitingSince.putIfAbsent(job, clock.instant());
            return false;
        }
        return true;
    }

    /** The same, without waiting for those that have waited long. */
    public synchronized boolean takeNow(JobId job, long needed) {
        long others = taken.values().stream().mapToLong(Long::longValue).sum();
        if (!taken.isEmpty() && others + needed > bytes) {
            return false;
        }
        waitingSince.remove(job);
        taken.put(job, needed);
        return true;
    }

    /** The job that is not overtaken any more, if there is one. */
    public synchronized Optional<JobId> next() {
        Instant longAgo = clock.instant().minus(OVERTAKEN);
        return waitingSince.entrySet().stream()
                .filter(waiting -> !waiting.getValue().isAfter(longAgo))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Since when a job waits; empty if it does not. */
    public synchronized Optional<Instant> waitingSince(JobId job) {
        return Optional.ofNullable(waitingSince.get(job));
    }

    /** The job waits no longer. What it has taken meanwhile stays its own. */
    public synchronized void leave(JobId job) {
        waitingSince.remove(job);
    }

    /** The job has ended, or waits no longer. */
    public synchronized void giveBack(JobId job) {
        waitingSince.remove(job);
        taken.remove(job);
    }
}
