package org.spikebook.web.job;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.job.JobClass;
import org.spikebook.db.job.JobId;
import org.spikebook.db.job.JobRepository;
import org.spikebook.db.job.JobRow;
import org.spikebook.db.job.JobState;
import org.spikebook.db.job.QueueName;
import org.spikebook.db.job.QueuePlace;
import org.spikebook.db.job.QueueRepository;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.limit.VisitorLimits;
import org.spikebook.web.common.SpikebookProperties;
import org.spikebook.web.job.queue.ClassTurns;
import org.spikebook.web.job.queue.JobJson;
import org.spikebook.web.job.queue.JobOrigin;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Adds jobs: the row and the scheduler's task in one transaction. Fair: the more open jobs an owner
 * has, the later the next one's turn, so that a first job never waits behind a user's tenth; and
 * so, much slower, for the guests behind one address, who may be one person, and for a class.
 */
@Component
class JobQueue {

    /** So many open jobs of guests behind one address delay the next one by a turn. */
    private static final int ADDRESS_SHARE = 50;

    private final JobRepository jobs;
    private final QueueRepository queues;
    private final JobOrigin origin;
    private final ClassTurns classes;
    private final SchedulerClient scheduler;
    private final GradingScheduler grading;
    private final JobJson json;
    private final VisitorLimits limits;
    private final SpikebookProperties settings;
    private final IdGenerator ids;
    private final Clock clock;

    JobQueue(
            JobRepository jobs,
            QueueRepository queues,
            JobOrigin origin,
            ClassTurns classes,
            @Lazy SchedulerClient scheduler,
            @Lazy GradingScheduler grading,
            JobJson json,
            VisitorLimits limits,
            SpikebookProperties settings,
            IdGenerator ids,
            Clock clock) {
        this.jobs = jobs;
        this.queues = queues;
        this.origin = origin;
        this.classes = classes;
        this.scheduler = scheduler;
        this.grading = grading;
        this.json = json;
        this.limits = limits;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /** Why no further job of this kind and owner is taken now, if so. Grading is always taken. */
    Optional<Problem> problem(JobKind<?> kind, VisitorId owner, @Nullable NotebookId notebook) {
        if (kind.queue() == QueueName.GRADING) {
            return Optional.empty();
        }
        int own = limits.of(owner).maxOpenJobs();
        if (jobs.countOpenOf(owner, kind.queue()) >= own) {
            return Optional.of(Problem.of(JobQueue.class, "", tooMany(own), own));
        }
        int address = settings.jobs().maxOpenPerAddress();
        if (origin.addressHash(owner).filter(hash -> openOf(hash) >= address).isPresent()) {
            return Optional.of(Problem.of(JobQueue.class, "", "tooManyOfAddress", address));
        }
        int ofClass = settings.jobs().maxOpenPerClass();
        if (classes.of(notebook, owner)
                .filter(of -> classes.open(of, kind.queue()) >= ofClass)
                .isPresent()) {
            return Optional.of(Problem.of(JobQueue.class, "", "tooManyOfClass", ofClass));
        }
        return jobs.countOpen(kind.queue()) >= settings.jobs().maxOpen()
                ? Optional.of(Problem.of(JobQueue.class, "", "queueFull"))
                : Optional.empty();
    }

    private String tooMany(int own) {
        if (own == limits.ofAccounts().maxOpenJobs()) {
            return "tooManyOfYours";
        }
        return own == 0 ? "noneOfGuests" : "tooManyOfGuest";
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
        QueuePlace place = place(kind, owner, notebook);
        JobRow row = queued(id, kind, owner, notebook, cellId, now);
        if (jobs.insert(row, json.write(payload), place)) {
            TaskInstance<Void> task =
                    new TaskInstance.Builder<Void>(JobTask.NAME, id.toString())
                            .priority(-place.turn())
                            .build();
            client(kind.queue()).scheduleIfNotExists(task, now);
        }
        return id;
    }

    /** Adds a job whose result is known: it is done immediately, and waits for no thread. */
    <P> JobId addDone(
            JobKind<P> kind,
            VisitorId owner,
            NotebookId notebook,
            String cellId,
            P payload,
            String result) {
        JobId id = new JobId(ids.generateId());
        Instant now = clock.instant();
        JobRow row = queued(id, kind, owner, notebook, cellId, now);
        if (jobs.insert(row, json.write(payload), place(kind, owner, notebook))) {
            jobs.close(id, JobState.DONE, result, null, now);
        }
        return id;
    }

    private QueuePlace place(JobKind<?> kind, VisitorId owner, @Nullable NotebookId notebook) {
        long own = jobs.countOpenOf(owner, kind.queue());
        Optional<String> address =
                kind.queue() == QueueName.WORK ? origin.addressHash(owner) : Optional.empty();
        Optional<JobClass> of = classes.of(notebook, owner);
        long before =
                own
                        + address.map(this::openOf).orElse(0L) / ADDRESS_SHARE
                        + of.map(each -> classes.turns(each, kind.queue())).orElse(0);
        int turn = (int) Math.min(before, Short.MAX_VALUE);
        return new QueuePlace(
                kind.queue(), turn, address.orElse(null), of.map(JobClass::course).orElse(null));
    }

    private long openOf(String addressHash) {
        return queues.countOpenOfAddress(addressHash);
    }

    private SchedulerClient client(QueueName queue) {
        return switch (queue) {
            case WORK -> scheduler;
            case GRADING -> grading.client();
        };
    }

    private static JobRow queued(
            JobId id,
            JobKind<?> kind,
            VisitorId owner,
            @Nullable NotebookId notebook,
            @Nullable String cellId,
            Instant now) {
        return JobRow.queued(
                id, owner, kind.name(), notebook, cellId, kind.limit().toSeconds(), now);
    }
}
