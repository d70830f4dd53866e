package org.spikebook.db.job;

import static org.spikebook.db.Columns.timestamp;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** How many jobs there are and how long they take: of all servers that share the database. */
@Repository
public class JobStatistics {

    private final JdbcClient jdbc;

    public JobStatistics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Jobs of one kind and state.
     *
     * @param number of them
     */
    public record Count(String kind, JobState state, long number) {}

    /** All jobs that are kept. */
    public List<Count> counts() {
        return jdbc.sql("select kind, state, count(*) as number from job group by kind, state")
                .query((row, _) ->
                        new Count(
                                row.getString("kind"),
                                JobState.valueOf(row.getString("state")),
                                row.getLong("number")))
                .list();
    }

    public long waiting(QueueName queue) {
        return jdbc.sql("select count(*) from job where state = 'QUEUED' and queue_name = :queue")
                .param("queue", queue.name())
                .query(Long.class)
                .single();
    }

    /** From the request to the result, of the jobs of a kind that were done since; in order. */
    public List<Duration> latencies(String kind, Instant since) {
        return jdbc
                .sql(
                        """
                        select created_at, finished_at from job
                        where kind = :kind and state = 'DONE' and finished_at >= :since
                        """)
                .param("kind", kind)
                .param("since", timestamp(since))
                .query((row, _) ->
                        Duration.between(
                                row.getObject("created_at", OffsetDateTime.class),
                                row.getObject("finished_at", OffsetDateTime.class)))
                .list()
                .stream()
                .sorted()
                .toList();
    }
}
