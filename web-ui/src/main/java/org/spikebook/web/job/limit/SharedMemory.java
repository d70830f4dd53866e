package org.spikebook.web.job.limit;

import org.spikebook.db.job.JobId;
import org.spikebook.simulator.network.validation.Limits;
import org.spikebook.web.common.SpikebookProperties;
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
 * begins, so that all of them together stay within the limit of one. A part of it is kept for
 * gradings, which are short: several other jobs together never take that. Fair: smaller jobs
 * overtake one that waits for a while only, and then wait behind it. Thread-safe.
 */
@Component
public class SharedMemory {

    /** How long smaller jobs may overtake one that waits. */
    static final Duration OVERTAKEN = Duration.ofMinutes(2);

    private record Waiting(Instant since, boolean grading) {}

    private final long bytes;
    private final long keptForGradings;
    private final InstantSource clock;
    private final Map<JobId, Long> work = new HashMap<>();
    private final Map<JobId, Long> gradings = new HashMap<>();
    private final Map<JobId, Waiting> waiting = new LinkedHashMap<>();

    @Autowired
    public SharedMemory(SpikebookProperties settings, Clock clock) {
        this(
                Limits.ofThisMachine().memoryBytes(),
                settings.jobs().gradingMemory().toBytes(),
                clock);
    }

    /**
     * @param bytes of all jobs together
     * @param keptForGradings how many of them are for gradings alone
     */
    public SharedMemory(long bytes, long keptForGradings, InstantSource clock) {
        this.bytes = bytes;
        this.keptForGradings = keptForGradings;
        this.clock = clock;
    }

    /**
     * Takes memory for a job that is not a grading; false if that is to wait for others to end, or
     * for one that has waited long. With nothing else there a job gets what it asks for: whether
     * that is too much is for its kind to say. So one that needs what is kept for gradings begins
     * while no other such job runs. One that needs none, as it will be refused, never waits.
     */
    public synchronized boolean take(JobId job, long needed) {
        boolean overtakes = next().filter(other -> !other.equals(job)).isPresent();
        boolean leavesWhatIsKept = work.isEmpty() || sum(work) + needed <= bytes - keptForGradings;
        boolean waits = overtakes || !leavesWhatIsKept || !isLeft(needed);
        if (needed > 0 && waits) {
            waiting.putIfAbsent(job, new Waiting(clock.instant(), false));
            return false;
        }
        waiting.remove(job);
        work.put(job, needed);
        return true;
    }

    /**
     * The same for a grading, which waits for memory only, not for those that have waited long.
     * Once one that waited begins, the others wait for their turn after it. Those that begin
     * without waiting, by what is kept for gradings, take no turn from a large one that waits.
     */
    public synchronized boolean takeForGrading(JobId job, long needed) {
        if (!isLeft(needed)) {
            waiting.putIfAbsent(job, new Waiting(clock.instant(), true));
            return false;
        }
        if (waiting.remove(job) != null) {
            waiting.values().removeIf(Waiting::grading);
        }
        gradings.put(job, needed);
        return true;
    }

    private boolean isLeft(long needed) {
        return work.isEmpty() && gradings.isEmpty() || sum(work) + sum(gradings) + needed <= bytes;
    }

    private static long sum(Map<JobId, Long> taken) {
        return taken.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The job that is not overtaken any more, if there is one. */
    public synchronized Optional<JobId> next() {
        Instant longAgo = clock.instant().minus(OVERTAKEN);
        return waiting.entrySet().stream()
                .filter(each -> !each.getValue().since().isAfter(longAgo))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Since when a job waits; empty if it does not. */
    public synchronized Optional<Instant> waitingSince(JobId job) {
        return Optional.ofNullable(waiting.get(job)).map(Waiting::since);
    }

    /** The job waits no longer. What it has taken meanwhile stays its own. */
    public synchronized void leave(JobId job) {
        waiting.remove(job);
    }

    /** The job has ended, or waits no longer. */
    public synchronized void giveBack(JobId job) {
        waiting.remove(job);
        work.remove(job);
        gradings.remove(job);
    }
}
