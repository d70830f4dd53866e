package org.spikebook.db.process;

import static org.spikebook.db.Columns.instant;
import static org.spikebook.db.Columns.timestamp;
import static org.spikebook.db.Columns.uuid;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Rows of {@code server_process}. */
@Repository
public class ProcessRepository {

    private final JdbcClient jdbc;

    public ProcessRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a process says of itself, in place of what it said before. */
    public void say(ProcessRow row) {
        int updated =
                jdbc.sql(
                                """
                                update server_process set sessions = :sessions, heap_bytes = :heap, seen_at = :seenAt
                                where id = :id
                                """)
                        .param("sessions", row.sessions())
                        .param("heap", row.heapBytes())
                        .param("seenAt", timestamp(row.seenAt()))
                        .param("id", row.id())
                        .update();
        if (updated == 0) {
            insert(row);
        }
    }

    private void insert(ProcessRow row) {
        jdbc.sql(
                        """
                        insert into server_process (id, host, kind, version, engine, job_threads, sessions,
                                                    heap_bytes, heap_limit, started_at, seen_at)
                        values (:id, :host, :kind, :version, :engine, :threads, :sessions,
                                :heap, :limit, :startedAt, :seenAt)
                        """)
                .param("id", row.id())
                .param("host", row.host())
                .param("kind", row.kind())
                .param("version", row.version())
                .param("engine", row.engine())
                .param("threads", row.jobThreads())
                .param("sessions", row.sessions())
                .param("heap", row.heapBytes())
                .param("limit", row.heapLimit())
                .param("startedAt", timestamp(row.startedAt()))
                .param("seenAt", timestamp(row.seenAt()))
                .update();
    }

    /** Those that said something since, the oldest first. */
    public List<ProcessRow> seenSince(Instant time) {
        return jdbc.sql(
                        "select * from server_process where seen_at >= :time order by started_at,"
                                + " id")
                .param("time", timestamp(time))
                .query(ProcessRepository::row)
                .list();
    }

    /** A process ends. */
    public void forget(UUID id) {
        jdbc.sql("delete from server_process where id = :id").param("id", id).update();
    }

    /** Those that said nothing since have ended without a word. */
    public void forgetSilent(Instant since) {
        jdbc.sql("delete from server_process where seen_at < :since")
                .param("since", timestamp(since))
                .update();
    }

    private static ProcessRow row(ResultSet row, int number) throws SQLException {
        return new ProcessRow(
                uuid(row, "id"),
                row.getString("host"),
                row.getString("kind"),
                row.getString("version"),
                row.getString("engine"),
                row.getInt("job_threads"),
                row.getInt("sessions"),
                row.getLong("heap_bytes"),
                row.getLong("heap_limit"),
                instant(row, "started_at"),
                instant(row, "seen_at"));
    }
}
