package org.spikebook.db.job;

import static org.spikebook.db.Columns.timestamp;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;

/** The schedulers' own tables. */
@Repository
public class SchedulerTableRepository {

    private final JdbcClient jdbc;

    public SchedulerTableRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Frees what a dead process had picked, without waiting for its heartbeats to be missed. Only
     * for a database that one process at a time can open, before a scheduler runs.
     */
    public int releaseAll() {
        return release("scheduled_tasks") + release("scheduled_gradings");
    }

    /**
     * Jobs that are to start later than any is ever put off were added or put off by a process
     * whose clock was ahead: they are due now. Those that are picked are left alone.
     *
     * @param latest no job is put off until later
     */
    public int bringForward(Instant latest, Instant now) {
        return bringForward("scheduled_tasks", latest, now)
                + bringForward("scheduled_gradings", latest, now);
    }

    private int bringForward(String table, Instant latest, Instant now) {
        return jdbc.sql(
                        """
                        update %s set execution_time = :now, version = version + 1
                        where task_name = 'job' and not picked and execution_time > :latest
                        """
                                .formatted(table))
                .param("now", timestamp(now))
                .param("latest", timestamp(latest))
                .update();
    }

    private int release(String table) {
        return jdbc.sql(
                        """
                        update %s set picked = false, picked_by = null, last_heartbeat = null, version = version + 1
                        where picked
                        """
                                .formatted(table))
                .update();
    }
}
