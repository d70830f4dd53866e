package org.spikebook.web.job.queue;

import org.spikebook.db.job.OpenJob;
import org.spikebook.db.job.QueueRepository;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How much work jobs have before them: by their own progress where they have come some way,
 * otherwise by what the last jobs of their kind took.
 */
@Component
class ExpectedDurations {

    /** Before that, a job's own progress says little. */
    private static final double TELLING = 0.02;

    private static final int LAST = 20;
    private static final Duration KEPT = Duration.ofSeconds(30);

    private record Known(double seconds, Instant until) {}

    private final QueueRepository queues;
    private final JobJson json;
    private final Clock clock;
    private final Map<String, Known> medians = new ConcurrentHashMap<>();

    ExpectedDurations(QueueRepository queues, JobJson json, Clock clock) {
        this.queues = queues;
        this.json = json;
        this.clock = clock;
    }

    /** Seconds; NaN if not known. */
    double remaining(OpenJob job) {
        double usual = usual(job.kind());
        Instant start = job.startedAt();
        if (!job.running() || start == null) {
            return usual;
        }
        double elapsed = Duration.between(start, clock.instant()).toMillis() / 1e3;
        OptionalDouble done = json.readDone(job.progress());
        if (done.isPresent() && done.getAsDouble() >= TELLING) {
            return elapsed * (1 - done.getAsDouble()) / done.getAsDouble();
        }
        return usual > elapsed ? usual - elapsed : elapsed;
    }

    /** Requested within transactions: no one waits here for another's statement. */
    private double usual(String kind) {
        Instant now = clock.instant();
        Known known = medians.get(kind);
        if (known == null || !known.until().isAfter(now)) {
            known = new Known(median(kind), now.plus(KEPT));
            medians.put(kind, known);
        }
        return known.seconds();
    }

    private double median(String kind) {
        List<Duration> last = queues.durations(kind, LAST).stream().sorted().toList();
        return last.isEmpty() ? Double.NaN : last.get(last.size() / 2).toMillis() / 1e3;
    }
}
