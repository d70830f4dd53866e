package org.spikebook.web.job;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;

import org.jspecify.annotations.Nullable;
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
 * Tells views how jobs go. Progress made in this process is told immediately; for jobs elsewhere
 * the rows are looked at, all in one statement, which also makes up for anything missed here.
 */
@Component
class JobWatchers {

    private static final Logger LOG = LoggerFactory.getLogger(JobWatchers.class);
    private static final Duration LOOK_STEP = Duration.ofMillis(500);

    private static final Duration LAST_LOOK = Duration.ofSeconds(5);

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

    /** Not interrupted while it reads rows: H2 would close its file. */
    @PreDestroy
    void stop() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(LAST_LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
            thread.shutdownNow();
        }
    }

    JobWatch watch(JobId job, Consumer<JobStatus> listener) {
        Watcher watcher = new Watcher(listener);
        watchers.compute(job, (id, set) -> with(set, watcher));
        look(job);
        return () -> remove(job, watcher);
    }

    private static Set<Watcher> with(@Nullable Set<Watcher> set, Watcher watcher) {
        Set<Watcher> more = set == null ? ConcurrentHashMap.newKeySet() : set;
        more.add(watcher);
        return more;
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
            thread.execute(() -> lookAt(Set.of(job)));
        }
    }

    /** Progress in this process, before the row has it. */
    void progressed(JobId job, String progress) {
        if (watchers.containsKey(job) && !thread.isShutdown()) {
            thread.execute(() -> of(job).forEach(watcher -> watcher.progressed(progress)));
        }
    }

    void lookAtAll() {
        lookAt(Set.copyOf(watchers.keySet()));
    }

    private void lookAt(Set<JobId> watched) {
        try {
            statuses.of(jobs.find(watched)).forEach(this::tell);
        } catch (RuntimeException | Error e) { // one that got out would end all further looks
            LOG.warn("cannot look at {} jobs: {}", watched.size(), e.getMessage());
        }
    }

    /** Who comes after the last news is looked for again: it is not among those taken away here. */
    private void tell(JobStatus status) {
        Set<Watcher> told = status.isOpen() ? of(status.id()) : takeAll(status.id());
        told.forEach(watcher -> watcher.changed(status));
    }

    private Set<Watcher> takeAll(JobId job) {
        Set<Watcher> last = watchers.remove(job);
        return last == null ? Set.of() : last;
    }

    private Set<Watcher> of(JobId job) {
        return watchers.getOrDefault(job, Set.of());
    }
}
