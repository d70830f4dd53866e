package org.spikebook.db.job;

import static org.spikebook.db.Columns.timestamp;
import static org.spikebook.db.Columns.uuid;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.notebook.NotebookId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows of {@code job}. A job that was closed never opens again. */
@Repository
public class JobRepository {

    /** All but the payload: it may be large, and is seldom requested. */
    private static final String SELECT =
            """
            select id, owner_id, kind, notebook_id, cell_id, state, progress, result, error, cancel_requested,
                   attempts, max_seconds, created_at, started_at, updated_at, finished_at
            from job
            """;

    private final JdbcClient jdbc;

    public JobRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds an open job; false if its cell has an open job already.
     *
     * @param payload versioned JSON of its request; an open job keeps it
     */
    public boolean insert(JobRow row, String payload, QueuePlace place) {
        NotebookId notebook = row.notebook();
        CourseId course = place.course();
        return jdbc.sql(
                                """
                                insert into job (id, owner_id, kind, notebook_id, cell_id, open_key, state, payload,
                                                 cancel_requested, attempts, max_seconds, created_at, updated_at,
                                                 queue_name, queue_turn, address_hash, course_id)
                                values (:id, :owner, :kind, :notebook, :cell, :openKey, :state, :payload,
                                        false, 0, :maxSeconds, :createdAt, :updatedAt, :queue, :turn, :addressHash, :course)
                                on conflict do nothing
                                """)
                        .param("id", row.id().value())
                        .param("owner", row.owner().value())
                        .param("kind", row.kind())
                        .param("notebook", notebook == null ? null : notebook.value())
                        .param("cell", row.cellId())
                        .param("openKey", notebook == null ? null : openKey(notebook, row.cellId()))
                        .param("state", row.state().name())
                        .param("payload", payload)
                        .param("maxSeconds", row.maxSeconds())
                        .param("createdAt", timestamp(row.times().createdAt()))
                        .param("updatedAt", timestamp(row.times().updatedAt()))
                        .param("queue", place.queue().name())
                        .param("turn", place.turn())
                        .param("addressHash", place.addressHash())
                        .param("course", course == null ? null : course.value())
                        .update()
                == 1;
    }

    private static String openKey(NotebookId notebook, @Nullable String cellId) {
        return notebook + "/" + cellId;
    }

    public Optional<JobRow> find(JobId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(JobRows::row)
                .optional();
    }

    /** Those of the jobs that there are. */
    public List<JobRow> find(Collection<JobId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT + "where id in (:ids)")
                .param("ids", ids.stream().map(JobId::value).toList())
                .query(JobRows::row)
                .list();
    }

    /** JSON of the request of a job; empty once it is forgotten. */
    public Optional<String> findPayload(JobId id) {
        return jdbc.sql("select payload from job where id = :id and payload is not null")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    public Optional<JobRow> openOf(NotebookId notebook, String cellId) {
        return jdbc.sql(SELECT + "where open_key = :key")
                .param("key", openKey(notebook, cellId))
                .query(JobRows::row)
                .optional();
    }

    public Optional<JobRow> newestOf(NotebookId notebook, String cellId) {
        return jdbc.sql(
                        SELECT
                                + """
                                where notebook_id = :notebook and cell_id = :cell
                                order by created_at desc, id fetch first 1 rows only
                                """)
                .param("notebook", notebook.value())
                .param("cell", cellId)
                .query(JobRows::row)
                .optional();
    }

    /** The newest job of an owner and a kind that is about something else than a cell. */
    public Optional<JobRow> newestOf(VisitorId owner, String kind, String subject) {
        return jdbc.sql(
                        SELECT
                                + """
                                where owner_id = :owner and kind = :kind and notebook_id is null and cell_id = :subject
                                order by created_at desc, id fetch first 1 rows only
                                """)
                .param("owner", owner.value())
                .param("kind", kind)
                .param("subject", subject)
                .query(JobRows::row)
                .optional();
    }

    /** The newest job of a cell that was requested before a time and is closed now. */
    public Optional<JobRow> newestClosedOf(
            NotebookId notebook, String cellId, Instant askedBefore) {
        return jdbc.sql(
                        SELECT
                                + """
                                where notebook_id = :notebook and cell_id = :cell and created_at <= :before
                                      and finished_at is not null
                                order by created_at desc, id fetch first 1 rows only
                                """)
                .param("notebook", notebook.value())
                .param("cell", cellId)
                .param("before", timestamp(askedBefore))
                .query(JobRows::row)
                .optional();
    }

    /** Whether a job of a cell that was requested before a time left a result. */
    public boolean hasResult(
            NotebookId notebook, String cellId, String kind, String result, Instant askedBefore) {
        return jdbc.sql(
                                """
                                select count(*) from job
                                where notebook_id = :notebook and cell_id = :cell and kind = :kind and state = 'DONE'
                                      and result = :result and created_at <= :before
                                """)
                        .param("notebook", notebook.value())
                        .param("cell", cellId)
                        .param("kind", kind)
                        .param("result", result)
                        .param("before", timestamp(askedBefore))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The newest job of each of many cells that has one. */
    public List<JobRow> newestOf(Collection<NotebookId> notebooks, Collection<String> cellIds) {
        if (notebooks.isEmpty() || cellIds.isEmpty()) {
            return List.of();
        }
        Map<String, JobRow> newest = new LinkedHashMap<>();
        jdbc.sql(
                        SELECT
                                + """
                                where notebook_id in (:notebooks) and cell_id in (:cells)
                                order by created_at, id desc
                                """)
                .param("notebooks", notebooks.stream().map(NotebookId::value).distinct().toList())
                .param("cells", cellIds)
                .query(JobRows::row)
                .list()
                .forEach(row -> newest.put(row.notebook() + " " + row.cellId(), row));
        return List.copyOf(newest.values());
    }

    public long countOpen(QueueName queue) {
        return jdbc.sql(
                        "select count(*) from job where state in ('QUEUED', 'RUNNING') and"
                                + " queue_name = :queue")
                .param("queue", queue.name())
                .query(Long.class)
                .single();
    }

    public long countOpenOf(VisitorId owner, QueueName queue) {
        return jdbc.sql(
                        """
                        select count(*) from job
                        where owner_id = :owner and state in ('QUEUED', 'RUNNING') and queue_name = :queue
                        """)
                .param("owner", owner.value())
                .param("queue", queue.name())
                .query(Long.class)
                .single();
    }

    /**
     * From queued to running, or from running in a process that died to running here. False if it
     * is closed or if it is work and other work of its owner runs. Of two that are started at the
     * same moment, one is refused by the database: so do not call it within a transaction.
     */
    public boolean start(JobId id, Instant now) {
        try {
            return jdbc.sql(
                                    """
                                    update job set state = 'RUNNING',
                                           running_key = case when queue_name = 'WORK' then coalesce(running_key, owner_id) end,
                                           attempts = attempts + 1, started_at = coalesce(started_at, :now), updated_at = :now
                                    where id = :id and (state = 'RUNNING' or state = 'QUEUED' and (queue_name <> 'WORK' or not exists
                                          (select 1 from job other where other.owner_id = job.owner_id
                                           and other.state = 'RUNNING' and other.queue_name = 'WORK')))
                                    """)
                            .param("now", timestamp(now))
                            .param("id", id.value())
                            .update()
                    == 1;
        } catch (DuplicateKeyException anotherWasFaster) {
            return false;
        }
    }

    /** Whether {@link #start} would start a job now, if no other came before it. */
    public boolean mayStart(JobId id) {
        return jdbc.sql(
                                """
                                select count(*) from job
                                where id = :id and (state = 'RUNNING' or state = 'QUEUED' and (queue_name <> 'WORK' or not exists
                                      (select 1 from job other where other.owner_id = job.owner_id
                                       and other.state = 'RUNNING' and other.queue_name = 'WORK')))
                                """)
                        .param("id", id.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Back into the queue because its process goes down in good order: not a failed attempt. */
    public void requeue(JobId id, Instant now) {
        jdbc.sql(
                        """
                        update job set state = 'QUEUED', running_key = null, attempts = greatest(attempts - 1, 0), updated_at = :now
                        where id = :id and state = 'RUNNING'
                        """)
                .param("now", timestamp(now))
                .param("id", id.value())
                .update();
    }

    /** Forgets earlier attempts of a job that runs: it continued since they failed. */
    public void forgetAttempts(JobId id) {
        jdbc.sql(
                        "update job set attempts = 1 where id = :id and state = 'RUNNING' and"
                                + " attempts > 1")
                .param("id", id.value())
                .update();
    }

    public void progress(JobId id, String progress, Instant now) {
        jdbc.sql(
                        "update job set progress = :progress, updated_at = :now where id = :id and"
                                + " state = 'RUNNING'")
                .param("progress", progress)
                .param("now", timestamp(now))
                .param("id", id.value())
                .update();
    }

    /** Forgets the request of a closed job. */
    public void dropPayload(JobId id) {
        jdbc.sql("update job set payload = null where id = :id and finished_at is not null")
                .param("id", id.value())
                .update();
    }

    /** Forgets the requests of jobs that were closed before a time. */
    public void dropPayloads(Instant closedBefore) {
        jdbc.sql(
                        "update job set payload = null where finished_at < :before and payload is"
                                + " not null")
                .param("before", timestamp(closedBefore))
                .update();
    }

    public boolean requestCancel(JobId id, Instant now) {
        return jdbc.sql(
                                """
                                update job set cancel_requested = true, updated_at = :now
                                where id = :id and state in ('QUEUED', 'RUNNING')
                                """)
                        .param("now", timestamp(now))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /**
     * Whether a job is to stop; also one that another process has done meanwhile, which had taken
     * this one for dead, and one whose owner was erased with it.
     */
    public boolean isCancelRequested(JobId id) {
        return jdbc.sql(
                        """
                        select case when state in ('QUEUED', 'RUNNING') then cancel_requested else true end
                        from job where id = :id
                        """)
                .param("id", id.value())
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    /** Closes an open job; false if it was closed before. */
    public boolean close(
            JobId id,
            JobState state,
            @Nullable String result,
            @Nullable String error,
            Instant now) {
        return jdbc.sql(
                                """
                                update job set state = :state, result = :result, error = :error, open_key = null, running_key = null,
                                       address_hash = null,
                                       updated_at = :now, finished_at = :now
                                where id = :id and state in ('QUEUED', 'RUNNING')
                                """)
                        .param("state", state.name())
                        .param("result", result)
                        .param("error", error)
                        .param("now", timestamp(now))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** Closes a job that was not started; false if it runs or was closed. */
    public boolean closeQueued(JobId id, JobState state, @Nullable String error, Instant now) {
        return jdbc.sql(
                                """
                                update job set state = :state, error = :error, open_key = null, address_hash = null,
                                       updated_at = :now, finished_at = :now
                                where id = :id and state = 'QUEUED'
                                """)
                        .param("state", state.name())
                        .param("error", error)
                        .param("now", timestamp(now))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** The jobs of a kind and an owner that were not started, the newest first. */
    public List<JobId> queuedOf(VisitorId owner, String kind) {
        return jdbc.sql(
                        """
                        select id from job where owner_id = :owner and state = 'QUEUED' and kind = :kind
                        order by created_at desc, id
                        """)
                .param("owner", owner.value())
                .param("kind", kind)
                .query((row, _) -> new JobId(uuid(row, "id")))
                .list();
    }

    /**
     * Gives all jobs of one visitor to another. One that runs is found by its state from then on:
     * both may have one, and of neither the end is waited for.
     */
    public int changeOwner(VisitorId from, VisitorId to) {
        return jdbc.sql("update job set owner_id = :to, running_key = null where owner_id = :from")
                .param("to", to.value())
                .param("from", from.value())
                .update();
    }
}
