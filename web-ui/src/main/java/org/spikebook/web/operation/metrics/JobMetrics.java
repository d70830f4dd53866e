package org.spikebook.web.operation.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

import org.spikebook.db.job.JobStatistics;
import org.spikebook.db.job.JobStatistics.Count;
import org.spikebook.db.job.QueueName;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Jobs of all servers that share the database: how many, how many wait, how long they take. */
@IfMetrics
@Component
class JobMetrics {

    /** Latencies are those of jobs that were done within it. */
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private static final List<Integer> PERCENTILES = List.of(50, 95, 100);

    private final JobStatistics statistics;
    private final Clock clock;
    private final MultiGauge jobs;
    private final MultiGauge latencies;

    JobMetrics(JobStatistics statistics, Clock clock, PrometheusMeterRegistry registry) {
        this.statistics = statistics;
        this.clock = clock;
        this.jobs =
                MultiGauge.builder("spikebook.jobs")
                        .description("Jobs that are kept, by kind and state")
                        .register(registry);
        this.latencies =
                MultiGauge.builder("spikebook.job.latency")
                        .description(
                                "From the request to the result, of the jobs that were done in the last 15 minutes")
                        .baseUnit("seconds")
                        .register(registry);
        for (QueueName queue : QueueName.values()) {
            Gauge.builder("spikebook.queue.length", () -> statistics.waiting(queue))
                    .description("Jobs that wait")
                    .tag("queue", lowerCase(queue))
                    .register(registry);
        }
    }

    private static String lowerCase(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Reads the figures that have as many rows as there are kinds. */
    void refresh() {
        List<Count> counts = statistics.counts();
        Instant since = clock.instant().minus(WINDOW);
        jobs.register(counts.stream().map(JobMetrics::row).toList(), true);
        latencies.register(
                counts.stream()
                        .map(Count::kind)
                        .distinct()
                        .flatMap(kind -> rows(kind, statistics.latencies(kind, since)))
                        .toList(),
                true);
    }

    private static Row<?> row(Count count) {
        return Row.of(
                Tags.of("kind", count.kind(), "state", lowerCase(count.state())), count.number());
    }

    /** Of each percentile, the smallest latency that so many of them do not exceed. */
    private static Stream<Row<?>> rows(String kind, List<Duration> sorted) {
        return sorted.isEmpty()
                ? Stream.of()
                : PERCENTILES.stream()
                        .map(percentile -> {
                            int at = Math.ceilDiv(percentile * sorted.size(), 100) - 1;
                            double seconds = sorted.get(at).toMillis() / 1e3;
                            return Row.of(
                                    Tags.of("kind", kind, "percentile", percentile.toString()),
                                    seconds);
                        });
    }
}
