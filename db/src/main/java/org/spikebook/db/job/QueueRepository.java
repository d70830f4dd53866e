package org.spikebook.db.job;

import static org.spikebook.db.Columns.instant;
import static org.spikebook.db.Columns.nullableInstant;
import static org.spikebook.db.Columns.timestamp;
import static org.spikebook.db.Columns.uuid;

import org.spikebook.db.account.VisitorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The open jobs of {@code job} as queues. A guest who was not seen for a while is absent. */
@Repository
public class QueueRepository {

    private final JdbcClient jdbc;

    public QueueRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The open jobs of a queue, the next one first; those of absent guests last.
     *
     * @param absentSince guests who were not seen since then are absent
     */
    public List<OpenJob> open(QueueName queue, Instant absentSince) {
        return jdbc.sql(
                        """
                        select j.id, j.owner_id, j.kind, j.state, j.started_at,
                               case when j.state = 'RUNNING' then j.progress end as progress,
                               case when v.account_name is null and v.last_seen_at < :since then 1 else 0 end as absent
                        from job j join visitor v on v.id = j.owner_id
                        where j.state in ('QUEUED', 'RUNNING') and j.queue_name = :queue
                        order by absent, j.queue_turn, j.created_at, j.id
                        """)
                .param("since", timestamp(absentSince))
                .param("queue", queue.name())
                .query(QueueRepository::row)
                .list();
    }

    /**
     * Whether a job of {@link QueueName#WORK} is an absent guest's, while another that could start
     * waits for a user who is present.
     *
     * @param absentSince guests who were not seen since then are absent
     * @param waitingSince the other was added before
     */
    public boolean holdsUpOthers(JobId id, Instant absentSince, Instant waitingSince) {
        return jdbc.sql(
                                """
                                select count(*) from job j join visitor v on v.id = j.owner_id
                                where j.id = :id and j.queue_name = 'WORK'
                                and v.account_name is null and v.last_seen_at < :since
                                and exists (select 1 from job w join visitor p on p.id = w.owner_id
                                    where w.state = 'QUEUED' and w.queue_name = 'WORK' and w.created_at <= :waitingSince
                                    and (p.account_name is not null or p.last_seen_at >= :since)
                                    and not exists (select 1 from job r where r.owner_id = w.owner_id
                                        and r.state = 'RUNNING' and r.queue_name = 'WORK'))
                                """)
                        .param("id", id.value())
                        .param("since", timestamp(absentSince))
                        .param("waitingSince", timestamp(waitingSince))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** How many jobs are open of guests behind an address. */
    public long countOpenOfAddress(String addressHash) {
        return jdbc.sql(
                        "select count(*) from job where state in ('QUEUED', 'RUNNING') and address_hash = :hash")
                .param("hash", addressHash)
                .query(Long.class)
                .single();
    }

    /**
     * How long the last jobs of a kind took, from the first start to the end.
     *
     * @param most of how many
     */
    public List<Duration> durations(String kind, int most) {
        return jdbc.sql(
                        """
                        select started_at, finished_at from job
                        where kind = :kind and state = 'DONE' and started_at is not null
                        order by finished_at desc fetch first :most rows only
                        """)
                .param("kind", kind)
                .param("most", most)
                .query((row, _) ->
                        Duration.between(instant(row, "started_at"), instant(row, "finished_at")))
                .list();
    }

    private static OpenJob row(ResultSet row, int number) throws SQLException {
        return new OpenJob(
                new JobId(uuid(row, "id")),
                new VisitorId(uuid(row, "owner_id")),
                row.getString("kind"),
                row.getString("state").equals(JobState.RUNNING.name()),
                row.getString("progress"),
                nullableInstant(row, "started_at"));
    }
}
