package org.spikebook.web.job;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.job.JobId;
import org.spikebook.db.job.JobRepository;
import org.spikebook.db.job.JobRow;
import org.spikebook.db.job.JobState;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.parameter.Problem;
import org.spikebook.web.common.SpikebookProperties;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Adds jobs: the row and the scheduler's task in one transaction. Fair: the more open jobs an owner
 * has, the later the next one's turn, so that a first job never waits behind somebody's tenth.
 */
@Component
class JobQueue {

    private final JobRepository jobs;
    private final SchedulerClient scheduler;
    private final JobJson json;
    private final SpikebookProperties settings;
    private final IdGenerator ids;
    private final Clock clock;

    JobQueue(
            JobRepository jobs,
            @Lazy SchedulerClient scheduler,
            JobJson json,
            SpikebookProperties settings,
            IdGenerator ids,
            Clock clock) {
        this.jobs = jobs;
        this.scheduler = scheduler;
        this.json = json;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /** Why no further job of this owner is taken now, if so. */
    Optional<Problem> problem(VisitorId owner) {
        int own = settings.jobs().maxOpenPerOwner();
        if (jobs.countOpenOf(owner) >= own) {
            return Optional.of(Problem.of(JobQueue.class, "", "tooManyOfYours", own));
        }
        return jobs.countOpen() >= settings.jobs().maxOpen()
                ? Optional.of(Problem.of(JobQueue.class, "", "queueFull"))
                : Optional.empty();
    }

    /** Adds a job, unless the cell got an open one in the meantime: then no row has the id. */
    <P> JobId add(
            JobKind<P> kind,
            VisitorId owner,
            @Nullable NotebookId notebook,
            @Nullable String cellId,
            P payload) {
        JobId id = new JobId(ids.generateId());
        Instant now = clock.instant();
        int turn = (int) jobs.countOpenOf(owner);
        if (jobs.insert(queued(id, kind, owner, notebook, cellId, now), json.write(payload))) {
            TaskInstance<Void> task =
                    new TaskInstance.Builder<Void>(JobTask.NAME, id.toString())
                            .priority(-turn)
                            .build();
            scheduler.scheduleIfNotExists(task, now);
        }
        return id;
    }

    private static JobRow queued(
            JobId id,
            JobKind<?> kind,
            VisitorId owner,
            @Nullable NotebookId notebook,
            @Nullable String cellId,
            Instant now) {
        return new JobRow(
                id,
                owner,
                kind.name(),
                notebook,
                cellId,
                JobState.QUEUED,
                null,
                null,
                null,
                false,
                0,
                kind.limit().toSeconds(),
                now,
                null,
                now,
                null);
    }
}
