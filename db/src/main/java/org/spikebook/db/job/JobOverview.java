package org.spikebook.db.job;

import static org.spikebook.db.Columns.instant;
import static org.spikebook.db.Columns.nullableInstant;
import static org.spikebook.db.Columns.uuid;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** The open jobs of all queues, for who looks after the server. */
@Repository
public class JobOverview {

    private final JdbcClient jdbc;

    public JobOverview(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An open job.
     *
     * @param owner name of the account that requested it; absent for guests
     * @param course name of the class for which it was requested
     * @param host of the process that runs it
     * @param startedAt of its first start; absent while it waits for it
     */
    public record Line(
            JobId id,
            String kind,
            boolean running,
            @Nullable String owner,
            @Nullable String course,
            @Nullable String host,
            int attempts,
            Instant createdAt,
            @Nullable Instant startedAt) {}

    /** At most so many, those that run first, then in the order of their turns. */
    public List<Line> open(int most) {
        return jdbc.sql(
                        """
                        select j.id, j.kind, j.state, j.attempts, j.created_at, j.started_at,
                               v.account_name, c.title as course, coalesce(w.picked_by, g.picked_by) as host
                        from job j
                        join visitor v on v.id = j.owner_id
                        left join course c on c.id = j.course_id
                        left join scheduled_tasks w on w.task_name = 'job' and w.task_instance = cast(j.id as varchar(100))
                        left join scheduled_gradings g on g.task_name = 'job' and g.task_instance = cast(j.id as varchar(100))
                        where j.state in ('QUEUED', 'RUNNING')
                        order by j.state desc, j.queue_turn, j.created_at, j.id fetch first :most rows only
                        """)
                .param("most", most)
                .query(JobOverview::line)
                .list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                new JobId(uuid(row, "id")),
                row.getString("kind"),
                row.getString("state").equals(JobState.RUNNING.name()),
                row.getString("account_name"),
                row.getString("course"),
                row.getString("host"),
                row.getInt("attempts"),
                instant(row, "created_at"),
                nullableInstant(row, "started_at"));
    }
}
