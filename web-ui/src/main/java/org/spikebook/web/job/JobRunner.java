package org.spikebook.web.job;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spikebook.db.job.CheckpointRepository;
import org.spikebook.db.job.JobId;
import org.spikebook.db.job.JobRepository;
import org.spikebook.db.job.JobRow;
import org.spikebook.db.job.JobState;
import org.spikebook.db.job.QueueName;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.ActingVisitors;
import org.spikebook.web.account.ActingVisitors.ActingVisitor;
import org.spikebook.web.common.References;
import org.spikebook.web.common.SpikebookProperties;
import org.spikebook.web.health.Outages;
import org.spikebook.web.job.limit.SharedMemory;
import org.spikebook.web.job.limit.WriteLimits;
import org.spikebook.web.job.queue.JobJson;
import org.spikebook.web.job.queue.QueueTurns;
import org.spikebook.web.priority.ThreadPriorities;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Runs a job once, from its row to its end. The job itself runs at a low priority; its rows are
 * read and written, and handed on, at that of pages.
 */
@Component
class JobRunner {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    /** How soon a job that gave way to another of its owner tries again. */
    private static final Duration GIVE_WAY = Duration.ofMillis(700);

    /** How soon a job of a guest who left asks again whether others wait. */
    private static final Duration LET_OTHERS = Duration.ofSeconds(20);

    /** Problem of a job whose process died again and again. */
    static final String GAVE_UP = "gaveUp";

    /** What goes wrong whatever the job is about. */
    private static final Set<String> OF_SERVER =
            Set.of(GAVE_UP, "broke", "unknownKind", "outOfMemory");

    private final Map<String, JobHandler<?>> handlers;
    private final JobRepository jobs;
    private final CheckpointRepository checkpoints;
    private final JobJson json;
    private final JobWatchers watchers;
    private final RunningJobs running;
    private final QueueTurns turns;
    private final JobProcessors processors;
    private final SharedMemory memory;
    private final ActingVisitors owners;
    private final References references;
    private final SpikebookProperties settings;
    private final Clock clock;

    JobRunner(
            List<JobHandler<?>> handlers,
            JobRepository jobs,
            CheckpointRepository checkpoints,
            JobJson json,
            JobWatchers watchers,
            RunningJobs running,
            QueueTurns turns,
            JobProcessors processors,
            SharedMemory memory,
            ActingVisitors owners,
            References references,
            SpikebookProperties settings,
            Clock clock) {
        this.handlers =
                handlers.stream()
                        .collect(
                                Collectors.toMap(
                                        handler -> handler.kind().name(), Function.identity()));
        this.jobs = jobs;
        this.checkpoints = checkpoints;
        this.json = json;
        this.watchers = watchers;
        this.running = running;
        this.turns = turns;
        this.processors = processors;
        this.memory = memory;
        this.owners = owners;
        this.references = references;
        this.settings = settings;
        this.clock = clock;
    }

    /** What the scheduler is to do with the job's task. */
    sealed interface Next {
        record Finished() implements Next {}

        record Again(Duration delay) implements Next {}
    }

    Next run(JobId id) {
        Optional<JobRow> row = jobs.find(id).filter(job -> job.state().isOpen());
        if (row.isEmpty()) {
            memory.leave(id); // it may have been closed while it waited
            return new Next.Finished();
        }
        RunningJob job =
                new RunningJob(
                        row.get(),
                        jobs,
                        checkpoints,
                        json,
                        watchers,
                        processors,
                        turns.letsOthersRun(id),
                        clock);
        if (!running.add(job)) {
            return new Next.Again(GIVE_WAY);
        }
        try {
            return run(row.get(), job);
        } finally {
            running.remove(job);
            watchers.look(id);
        }
    }

    private Next run(JobRow row, RunningJob job) {
        if (row.cancelRequested()) {
            return close(row.id(), JobState.CANCELLED, null, List.of());
        }
        if (row.attempts() >= settings.jobs().maxAttempts()) {
            return giveUp(row);
        }
        JobHandler<?> handler = handlers.get(row.kind());
        if (handler == null) {
            return fail(row.id(), "unknownKind", row.kind());
        }
        Optional<Next> later = putOff(row.id());
        if (later.isPresent()) {
            return later.get();
        }
        if (!takeMemory(handler, row)) {
            return new Next.Again(GIVE_WAY);
        }
        try {
            return start(handler, row, job);
        } finally {
            memory.giveBack(row.id());
        }
    }

    /** A job that could not begin is waited for by no other that needs memory. */
    private Optional<Next> putOff(JobId id) {
        boolean letsOthers = turns.letsOthersStart(id);
        if (!letsOthers && jobs.mayStart(id)) {
            return Optional.empty();
        }
        memory.leave(id);
        return Optional.of(new Next.Again(letsOthers ? LET_OTHERS : GIVE_WAY));
    }

    /** Gradings wait for memory only, not for jobs of the other queue that wait. */
    private boolean takeMemory(JobHandler<?> handler, JobRow row) {
        long needed = memoryBytes(handler, row);
        if (handler.kind().queue() == QueueName.GRADING) {
            return memory.takeForGrading(row.id(), needed);
        }
        memory.next().filter(this::waitsNoLonger).ifPresent(memory::leave);
        return memory.take(row.id(), needed);
    }

    /** It was closed, or started meanwhile. One whose process had died still waits. */
    private boolean waitsNoLonger(JobId id) {
        Instant since = memory.waitingSince(id).orElse(Instant.MIN);
        return jobs.find(id)
                .filter(job ->
                        switch (job.state()) {
                            case QUEUED -> true;
                            case RUNNING -> !job.times().updatedAt().isAfter(since);
                            case DONE, FAILED, CANCELLED -> false;
                        })
                .isEmpty();
    }

    private Next start(JobHandler<?> handler, JobRow row, RunningJob job) {
        if (!jobs.start(row.id(), clock.instant())) {
            return new Next.Again(GIVE_WAY);
        }
        watchers.look(row.id());
        return end(row, job, attempt(handler, row, job));
    }

    private <P> long memoryBytes(JobHandler<P> handler, JobRow row) {
        try (ActingVisitor acting = owners.act(row.owner())) {
            return handler.memoryBytes(payload(handler, row));
        } catch (RuntimeException e) {
            return 0; // the run meets the same, and says so
        }
    }

    private <P> P payload(JobHandler<P> handler, JobRow row) {
        return json.read(jobs.findPayload(row.id()).orElseThrow(), handler.kind().payload());
    }

    private <P> JobOutcome attempt(JobHandler<P> handler, JobRow row, RunningJob job) {
        try {
            return ThreadPriorities.lowered(
                    priority(handler.kind()),
                    "job-" + row.id(),
                    () -> {
                        try (ActingVisitor acting = owners.act(row.owner())) {
                            return handler.run(payload(handler, row), job);
                        }
                    });
        } catch (InterruptedException e) {
            return new JobOutcome.Stopped();
        } catch (OutOfMemoryError e) {
            // what the handler had is garbage by now
            LOG.warn("job {} of kind {} ran out of memory", row.id(), row.kind());
            return new JobOutcome.Failed(List.of(problem("outOfMemory")));
        } catch (Exception e) {
            if (Outages.isOutage(e)) {
                return new JobOutcome.Stopped(); // continues from its checkpoint once it can
            }
            String reference = references.current();
            LOG.error("job {} of kind {} failed [{}]", row.id(), row.kind(), reference, e);
            return new JobOutcome.Failed(List.of(problem("broke", reference)));
        }
    }

    private static int priority(JobKind<?> kind) {
        return switch (kind.queue()) {
            case WORK -> ThreadPriorities.WORK;
            case GRADING -> ThreadPriorities.GRADING;
        };
    }

    private Next end(JobRow row, RunningJob job, JobOutcome outcome) {
        job.flush();
        return switch (outcome) {
            case JobOutcome.Done(var result) -> done(row, json.write(result));
            case JobOutcome.Failed(var problems) ->
                    close(row.id(), JobState.FAILED, null, problems);
            case JobOutcome.Stopped() -> stopped(row, job);
        };
    }

    private Next done(JobRow row, String result) {
        int bytes = result.getBytes(StandardCharsets.UTF_8).length;
        return bytes > WriteLimits.RESULT.toBytes()
                ? fail(
                        row.id(),
                        "resultTooLarge",
                        megabytes(bytes),
                        WriteLimits.RESULT.toMegabytes())
                : close(row.id(), JobState.DONE, result, List.of());
    }

    private static long megabytes(int bytes) {
        return Math.ceilDiv(bytes, DataSize.ofMegabytes(1).toBytes());
    }

    private Next stopped(JobRow row, RunningJob job) {
        if (job.isCancelled()) {
            return close(row.id(), JobState.CANCELLED, null, List.of());
        }
        if (job.isOverLimit()) {
            return fail(row.id(), "overLimit", row.maxSeconds());
        }
        jobs.requeue(row.id(), clock.instant());
        return new Next.Again(Duration.ZERO);
    }

    /** The checkpoint stays: anyone who made the job may continue from it. */
    private Next giveUp(JobRow row) {
        jobs.close(
                row.id(),
                JobState.FAILED,
                null,
                json.write(List.of(problem(GAVE_UP, row.attempts()))),
                clock.instant());
        return new Next.Finished();
    }

    private Next fail(JobId id, String key, Object... args) {
        return close(id, JobState.FAILED, null, List.of(problem(key, args)));
    }

    /** Whether a problem of a job is the server's own. */
    static boolean isOfServer(Problem problem) {
        return problem.text().bundle().equals(problem(GAVE_UP, 0).text().bundle())
                && OF_SERVER.contains(problem.code());
    }

    private static Problem problem(String key, Object... args) {
        return Problem.of(JobRunner.class, "", key, args);
    }

    /** Another job can continue from where one was cancelled. */
    private static boolean keepsCheckpoint(JobState state) {
        return state == JobState.CANCELLED;
    }

    private Next close(JobId id, JobState state, @Nullable String result, List<Problem> problems) {
        String error = problems.isEmpty() ? null : json.write(problems);
        jobs.close(id, state, result, error, clock.instant());
        if (!keepsCheckpoint(state)) {
            checkpoints.drop(id);
        }
        return new Next.Finished();
    }
}
