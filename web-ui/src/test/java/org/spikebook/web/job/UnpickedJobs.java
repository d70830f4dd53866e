package org.spikebook.web.job;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.job.JobId;
import org.spikebook.db.job.JobRepository;
import org.spikebook.db.job.JobRow;
import org.spikebook.db.job.JobState;
import org.spikebook.db.job.QueueName;
import org.spikebook.db.job.QueuePlace;
import org.spikebook.web.job.queue.JobJson;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.IdGenerator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Jobs of which no scheduler knows: a test picks them by itself, or leaves them queued. */
@TestComponent
@Import(JobRunners.class)
public class UnpickedJobs {

    static final JobKind<String> KIND =
            new JobKind<>("unpicked", String.class, Duration.ofSeconds(60));

    private final JobRepository jobs;
    private final JobJson json;
    private final IdGenerator ids;
    private final Clock clock;
    private final JdbcClient jdbc;

    UnpickedJobs(JobRepository jobs, JobJson json, IdGenerator ids, Clock clock, JdbcClient jdbc) {
        this.jobs = jobs;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    public JobId add(VisitorId owner) {
        return add(owner, clock.instant());
    }

    public JobId add(VisitorId owner, Instant now) {
        return add(owner, now, null);
    }

    public JobId add(VisitorId owner, Instant now, @Nullable String addressHash) {
        QueuePlace place = new QueuePlace(QueueName.WORK, 0, addressHash);
        return add(owner, now, KIND.name(), null, place);
    }

    public JobId addGrading(VisitorId owner) {
        return addGrading(owner, null);
    }

    /** One of the submission that a cell stands for. */
    public JobId addGrading(VisitorId owner, @Nullable String cell) {
        QueuePlace place = new QueuePlace(QueueName.GRADING, 0, null);
        return add(owner, clock.instant(), "grading", cell, place);
    }

    private JobId add(
            VisitorId owner, Instant now, String kind, @Nullable String cell, QueuePlace place) {
        JobId id = new JobId(ids.generateId());
        JobRow row = JobRow.queued(id, owner, kind, null, cell, KIND.limit().toSeconds(), now);
        jobs.insert(row, json.write("work"), place);
        return id;
    }

    /** One that runs until it is closed: others of its owner wait for it. */
    public JobId start(VisitorId owner) {
        JobId job = add(owner);
        jobs.start(job, clock.instant());
        return job;
    }

    public void close(JobId job) {
        jobs.close(job, JobState.CANCELLED, null, null, clock.instant());
    }

    /** Closes what other tests have left open. */
    public void closeAll() {
        jdbc.sql("select id from job where finished_at is null")
                .query(UUID.class)
                .list()
                .forEach(id -> close(new JobId(id)));
    }
}
