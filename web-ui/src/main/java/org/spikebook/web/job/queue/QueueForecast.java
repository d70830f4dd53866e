package org.spikebook.web.job.queue;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.job.JobId;
import org.spikebook.db.job.OpenJob;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.ToDoubleFunction;

/**
 * When the jobs of a queue will start, if each takes as long as expected: each in its turn on the
 * thread that is free first, and of each owner one at a time.
 */
final class QueueForecast {

    private static final double MINUTE = 60;
    private static final double HOUR = 60 * MINUTE;

    private final ToDoubleFunction<OpenJob> remaining;
    private final PriorityQueue<Double> threads = new PriorityQueue<>();
    private final Map<VisitorId, Double> owners = new HashMap<>();

    private QueueForecast(ToDoubleFunction<OpenJob> remaining) {
        this.remaining = remaining;
    }

    /**
     * Positions of the jobs that wait.
     *
     * @param open all jobs of the queue, those that run too, the next one first
     * @param threads how many of them run at a time
     * @param remaining seconds that a job has before it; NaN if not known
     */
    static Map<JobId, QueuePosition> of(
            List<OpenJob> open, int threads, ToDoubleFunction<OpenJob> remaining) {
        QueueForecast forecast = new QueueForecast(remaining);
        open.stream().filter(OpenJob::running).forEach(forecast::run);
        while (forecast.threads.size() < threads) {
            forecast.threads.add(0.0);
        }
        Map<JobId, QueuePosition> positions = new HashMap<>();
        open.stream()
                .filter(job -> !job.running())
                .forEach(job ->
                        positions.put(job.id(), forecast.position(job, positions.size() + 1)));
        return positions;
    }

    private void run(OpenJob job) {
        double end = remaining.applyAsDouble(job);
        threads.add(end);
        owners.merge(job.owner(), end, Math::max);
    }

    /** NaN, which sorts last and spreads, stands for all that is not known. */
    private QueuePosition position(OpenJob job, int number) {
        double free = threads.remove();
        double start = Math.max(free, owners.getOrDefault(job.owner(), 0.0));
        double end = start + remaining.applyAsDouble(job);
        threads.add(end);
        owners.put(job.owner(), end);
        return new QueuePosition(number, Double.isNaN(start) ? null : rounded(start));
    }

    /** Coarse, so that anyone who watches hears of it seldom. */
    private static Duration rounded(double seconds) {
        double step = seconds < 10 * MINUTE ? MINUTE : seconds < HOUR ? 5 * MINUTE : HOUR / 2;
        return Duration.ofSeconds(Math.round(Math.ceil(seconds / step) * step));
    }
}
