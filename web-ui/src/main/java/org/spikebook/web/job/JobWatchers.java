package org.spikebook.web.job;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spikebook.db.job.JobId;
import org.spikebook.db.job.JobRepository;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Tells views how jobs go. Progress made in this process is told at once; for jobs elsewhere the
 * row is looked at, which also makes up for anything missed here.
 */
@Component
class JobWatchers {

    private static final Logger LOG = LoggerFactory.getLogger(JobWatchers.class);
    private static final Duration LOOK_STEP = Duration.ofMillis(500);

    private final JobRepository jobs;
    private final JobStatuses statuses;
    private final Map<JobId, Set<Watcher>> watchers = new ConcurrentHashMap<>();
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("job-watchers").factory());

    JobWatchers(JobRepository jobs, JobStatuses statuses) {
        this.jobs = jobs;
        this.statuses = statuses;
    }

    @PostConstruct
    void start() {
        thread.scheduleWithFixedDelay(
                this::lookAtAll, LOOK_STEP.toMillis(), LOOK_STEP.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    JobWatch watch(JobId job, Consumer<JobStatus> listener) {
        Watcher watcher = new Watcher(listener);
        watchers.computeIfAbsent(job, id -> ConcurrentHashMap.newKeySet()).add(watcher);
        look(job);
        return () -> remove(job, watcher);
    }

    private void remove(JobId job, Watcher watcher) {
        watchers.computeIfPresent(
                job,
                (id, set) -> {
                    set.remove(watcher);
                    return set.isEmpty() ? null : set;
                });
    }

    /** The row may have changed: look at it soon. */
    void look(JobId job) {
        if (watchers.containsKey(job) && !thread.isShutdown()) {
            thread.execute(() -> lookAt(job));
        }
    }

    /** Progress in this process, before the row has it. */
    void progressed(JobId job, String progress) {
        if (watchers.containsKey(job) && !thread.isShutdown()) {
            thread.execute(() -> of(job).forEach(watcher -> watcher.progressed(progress)));
        }
    }

    private void lookAtAll() {
        watchers.keySet().forEach(this::lookAt);
    }

    private void lookAt(JobId job) {
        try {
            jobs.find(job).map(statuses::of).ifPresent(this::tell);
        } catch (RuntimeException e) {
            LOG.warn("cannot look at job {}: {}", job, e.getMessage());
        }
    }

    private void tell(JobStatus status) {
        of(status.id()).forEach(watcher -> watcher.changed(status));
        if (!status.isOpen()) {
            watchers.remove(status.id());
        }
    }

    private Set<Watcher> of(JobId job) {
        return watchers.getOrDefault(job, Set.of());
    }
}
