package org.spikebook.web.job;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spikebook.db.job.JobId;
import org.spikebook.db.job.JobRepository;
import org.spikebook.db.job.JobRow;
import org.spikebook.db.job.JobState;
import org.spikebook.parameter.Problem;
import org.spikebook.web.account.ActingVisitors;
import org.spikebook.web.account.ActingVisitors.ActingVisitor;
import org.spikebook.web.common.References;
import org.spikebook.web.common.SpikebookProperties;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Runs a job once, from its row to its end. */
@Component
class JobRunner {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    /** How soon a job that gave way to another of its owner tries again. */
    private static final Duration GIVE_WAY = Duration.ofMillis(700);

    /** How soon a job of a guest who left asks again whether others wait. */
    private static final Duration LET_OTHERS = Duration.ofSeconds(20);

    private final Map<String, JobHandler<?>> handlers;
    private final JobRepository jobs;
    private final JobJson json;
    private final JobWatchers watchers;
    private final RunningJobs running;
    private final QueueTurns turns;
    private final JobProcessors processors;
    private final ActingVisitors owners;
    private final References references;
    private final SpikebookProperties settings;
    private final Clock clock;

    JobRunner(
            List<JobHandler<?>> handlers,
            JobRepository jobs,
            JobJson json,
            JobWatchers watchers,
            RunningJobs running,
            QueueTurns turns,
            JobProcessors processors,
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
        this.json = json;
        this.watchers = watchers;
        this.running = running;
        this.turns = turns;
        this.processors = processors;
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

    Next run(JobId id, BooleanSupplier shuttingDown) {
        Optional<JobRow> row = jobs.find(id).filter(job -> job.state().isOpen());
        if (row.isEmpty()) {
            return new Next.Finished();
        }
        RunningJob job =
                new RunningJob(
                        row.get(),
                        jobs,
                        json,
                        watchers,
                        processors,
                        shuttingDown,
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
            return fail(row.id(), "gaveUp", row.attempts());
        }
        JobHandler<?> handler = handlers.get(row.kind());
        if (handler == null) {
            return fail(row.id(), "unknownKind", row.kind());
        }
        if (turns.letsOthersStart(row.id())) {
            return new Next.Again(LET_OTHERS);
        }
        if (!jobs.start(row.id(), clock.instant())) {
            return new Next.Again(GIVE_WAY);
        }
        watchers.look(row.id());
        return end(row, job, attempt(handler, row, job));
    }

    private <P> JobOutcome attempt(JobHandler<P> handler, JobRow row, RunningJob job) {
        try (ActingVisitor acting = owners.act(row.owner())) {
            String payload = jobs.findPayload(row.id()).orElseThrow();
            return handler.run(json.read(payload, handler.kind().payload()), job);
        } catch (InterruptedException e) {
            return new JobOutcome.Stopped();
        } catch (Exception e) {
            String reference = references.next();
            LOG.error("job {} of kind {} failed [{}]", row.id(), row.kind(), reference, e);
            return new JobOutcome.Failed(
                    List.of(Problem.of(JobRunner.class, "", "broke", reference)));
        }
    }

    private Next end(JobRow row, RunningJob job, JobOutcome outcome) {
        job.flush();
        return switch (outcome) {
            case JobOutcome.Done(var result) ->
                    close(row.id(), JobState.DONE, json.write(result), List.of());
            case JobOutcome.Failed(var problems) ->
                    close(row.id(), JobState.FAILED, null, problems);
            case JobOutcome.Stopped() -> stopped(row, job);
        };
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

    private Next fail(JobId id, String key, Object... args) {
        return close(
                id, JobState.FAILED, null, List.of(Problem.of(JobRunner.class, "", key, args)));
    }

    private Next close(JobId id, JobState state, @Nullable String result, List<Problem> problems) {
        String error = problems.isEmpty() ? null : json.write(problems);
        jobs.close(id, state, result, error, clock.instant());
        return new Next.Finished();
    }
}
