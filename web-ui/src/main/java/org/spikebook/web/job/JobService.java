package org.spikebook.web.job;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.job.CheckpointRepository;
import org.spikebook.db.job.JobId;
import org.spikebook.db.job.JobRepository;
import org.spikebook.db.job.JobRow;
import org.spikebook.db.job.JobState;
import org.spikebook.db.job.QueueName;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.BeVisitor;
import org.spikebook.web.account.Permission.UseJob;
import org.spikebook.web.account.Permission.UseNotebook;
import org.spikebook.web.common.ForAnyVisitor;
import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.job.queue.JobJson;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Long work of the current visitor. What is accepted is on disk and survives a crash. */
@Service
public class JobService {

    private final Authorization authorization;
    private final JobRepository jobs;
    private final CheckpointRepository checkpoints;
    private final JobsBeforeCopy beforeCopy;
    private final JobQueue queue;
    private final JobStatuses statuses;
    private final JobWatchers watchers;
    private final RunningJobs running;
    private final JobJson json;
    private final Clock clock;

    JobService(
            Authorization authorization,
            JobRepository jobs,
            CheckpointRepository checkpoints,
            JobsBeforeCopy beforeCopy,
            JobQueue queue,
            JobStatuses statuses,
            JobWatchers watchers,
            RunningJobs running,
            JobJson json,
            Clock clock) {
        this.authorization = authorization;
        this.jobs = jobs;
        this.checkpoints = checkpoints;
        this.beforeCopy = beforeCopy;
        this.queue = queue;
        this.statuses = statuses;
        this.watchers = watchers;
        this.running = running;
        this.json = json;
        this.clock = clock;
    }

    /** Asks for a job for a cell. A cell has at most one open job. */
    @Transactional
    public <P> SubmitResult submit(JobKind<P> kind, NotebookId notebook, String cellId, P payload) {
        return submit(kind, notebook, cellId, payload, false);
    }

    /**
     * The same, continuing from where the cell's last job was cancelled, if it kept a checkpoint;
     * in a copy of a notebook also from where that of the original was, which can be continued as
     * well.
     */
    @Transactional
    public <P> SubmitResult resume(JobKind<P> kind, NotebookId notebook, String cellId, P payload) {
        return submit(kind, notebook, cellId, payload, true);
    }

    /**
     * Asks for a grading that belongs to no cell; gradings are always taken.
     *
     * @param kind of {@link QueueName#GRADING}
     */
    @ForAnyVisitor
    @Transactional
    public <P> JobId submitGrading(JobKind<P> kind, P payload) {
        VisitorId owner = authorization.require(new BeVisitor());
        if (kind.queue() != QueueName.GRADING) {
            throw new IllegalArgumentException(kind.name() + " is not a grading");
        }
        return queue.add(kind, owner, null, null, payload);
    }

    /**
     * Asks for a job that belongs to no cell, unless one of the current visitor about the same is
     * open.
     *
     * @param subject what it is about, at most 100 characters
     */
    @ForAnyVisitor
    @Transactional
    public <P> SubmitResult submitAbout(JobKind<P> kind, String subject, P payload) {
        VisitorId owner = authorization.require(new BeVisitor());
        Optional<JobRow> open =
                jobs.newestOf(owner, kind.name(), subject).filter(row -> row.state().isOpen());
        if (open.isPresent()) {
            return new SubmitResult.AlreadyOpen(statuses.of(open.get()));
        }
        Optional<Problem> full = queue.problem(kind, owner, null);
        if (full.isPresent()) {
            return new SubmitResult.Refused(full.get());
        }
        JobId id = queue.add(kind, owner, null, subject, payload);
        return new SubmitResult.Accepted(statuses.of(jobs.find(id).orElseThrow()));
    }

    /** The current visitor's newest job of a kind about something. */
    @ForAnyVisitor
    @Transactional(readOnly = true)
    public Optional<JobStatus> newestAbout(JobKind<?> kind, String subject) {
        VisitorId owner = authorization.require(new BeVisitor());
        return jobs.newestOf(owner, kind.name(), subject).map(statuses::of);
    }

    private <P> SubmitResult submit(
            JobKind<P> kind, NotebookId notebook, String cellId, P payload, boolean resume) {
        VisitorId owner = authorization.require(new UseNotebook(notebook));
        Optional<JobRow> open = jobs.openOf(notebook, cellId);
        if (open.isPresent()) {
            return new SubmitResult.AlreadyOpen(statuses.of(open.get()));
        }
        Optional<Problem> full = queue.problem(kind, owner, notebook);
        if (full.isPresent()) {
            return new SubmitResult.Refused(full.get());
        }
        Optional<JobRow> before =
                newestOf(notebook, cellId).filter(row -> row.kind().equals(kind.name()));
        JobId id = queue.add(kind, owner, notebook, cellId, payload);
        Optional<JobRow> added = jobs.find(id);
        if (added.isEmpty()) {
            return openedMeanwhile(notebook, cellId);
        }
        before.ifPresent(row -> passOn(row, added.get(), resume));
        return new SubmitResult.Accepted(statuses.of(added.get()));
    }

    /**
     * Gives a cell a result that is known before, as if a job had been run for it: nothing is
     * queued and no limit is asked. A cell that has an open job keeps it.
     *
     * @param result JSON
     */
    @Transactional
    public <P> SubmitResult submitDone(
            JobKind<P> kind, NotebookId notebook, String cellId, P payload, String result) {
        VisitorId owner = authorization.require(new UseNotebook(notebook));
        Optional<JobRow> open = jobs.openOf(notebook, cellId);
        if (open.isPresent()) {
            return new SubmitResult.AlreadyOpen(statuses.of(open.get()));
        }
        Optional<JobRow> before =
                jobs.newestOf(notebook, cellId).filter(row -> row.kind().equals(kind.name()));
        JobId id = queue.addDone(kind, owner, notebook, cellId, payload, result);
        Optional<JobRow> added = jobs.find(id);
        if (added.isEmpty()) {
            return openedMeanwhile(notebook, cellId);
        }
        before.ifPresent(row -> passOn(row, added.get(), false));
        return new SubmitResult.Accepted(statuses.of(added.get()));
    }

    /**
     * Whether a job of a cell left a result, at whatever time; in a copy of a notebook also one
     * before it was copied.
     *
     * @param result JSON
     */
    @Transactional(readOnly = true)
    public boolean hasResult(JobKind<?> kind, NotebookId notebook, String cellId, String result) {
        authorization.require(new UseNotebook(notebook));
        return jobs.hasResult(notebook, cellId, kind.name(), result, clock.instant())
                || beforeCopy.hasResult(notebook, cellId, kind.name(), result);
    }

    private void passOn(JobRow from, JobRow to, boolean resume) {
        boolean ofACopy = !Objects.equals(from.notebook(), to.notebook());
        if (resume && ofACopy) {
            checkpoints.copy(from.id(), to.id());
        } else if (resume) {
            checkpoints.move(from.id(), to.id());
        }
        if (!ofACopy) {
            checkpoints.drop(from.id());
            jobs.dropPayload(from.id());
        }
    }

    private Optional<JobRow> newestOf(NotebookId notebook, String cellId) {
        return jobs.newestOf(notebook, cellId).or(() -> beforeCopy.newestOf(notebook, cellId));
    }

    private SubmitResult openedMeanwhile(NotebookId notebook, String cellId) {
        JobRow row = jobs.openOf(notebook, cellId).orElseThrow(ResourceNotFound::new);
        return new SubmitResult.AlreadyOpen(statuses.of(row));
    }

    @Transactional(readOnly = true)
    public JobStatus status(JobId id) {
        authorization.require(new UseJob(id));
        return statuses.of(jobs.find(id).orElseThrow(ResourceNotFound::new));
    }

    /**
     * JSON of the request of a job. It is forgotten when its cell has another job of the kind, and
     * some time after it was closed.
     */
    @Transactional(readOnly = true)
    public Optional<String> payload(JobId id) {
        authorization.require(new UseJob(id));
        return jobs.findPayload(id);
    }

    /**
     * The cell's open job, or else its last one; in a copy of a notebook that had none yet, the
     * last one before it was copied.
     */
    @Transactional(readOnly = true)
    public Optional<JobStatus> ofCell(NotebookId notebook, String cellId) {
        authorization.require(new UseNotebook(notebook));
        return newestOf(notebook, cellId).map(statuses::of);
    }

    /** Asks the job to stop; nothing happens if it is closed. */
    @Transactional
    public void cancel(JobId id) {
        authorization.require(new UseJob(id));
        Instant now = clock.instant();
        if (!jobs.closeQueued(id, JobState.CANCELLED, null, now)) {
            jobs.requestCancel(id, now);
            running.cancel(id);
        }
    }

    /**
     * While more jobs of a kind of the current visitor wait than {@code most}, gives those up that
     * came just before the newest.
     *
     * @param kept cells of which no job is given up, nor counted
     * @param newest how many are kept whatever waits: those that were requested together
     * @param why what is said of those that are given up
     */
    @ForAnyVisitor
    @Transactional
    public void giveUpWaiting(
            JobKind<?> kind, Predicate<String> kept, int newest, int most, Problem why) {
        VisitorId owner = authorization.require(new BeVisitor());
        List<JobId> waiting =
                jobs.queuedOf(owner, kind.name()).stream()
                        .filter(id -> jobs.find(id).map(JobRow::cellId).filter(kept).isEmpty())
                        .toList();
        String error = json.write(List.of(why));
        waiting.stream()
                .skip(newest)
                .limit(Math.max(0, waiting.size() - most))
                .forEach(id -> jobs.closeQueued(id, JobState.FAILED, error, clock.instant()));
    }

    /**
     * Tells {@code listener} the job's status now and whenever it changes, wherever the job runs,
     * until it is closed or the watch is. Called on threads of its own: a view wraps what it does
     * in {@code ui.access} and closes the watch on detach.
     */
    public JobWatch watch(JobId id, Consumer<JobStatus> listener) {
        authorization.require(new UseJob(id));
        return watchers.watch(id, listener);
    }
}
