package org.spikebook.db.job;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The schedulers' own tables, touched only while no scheduler runs. */
@Repository
public class SchedulerTableRepository {

    private final JdbcClient jdbc;

    public SchedulerTableRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Frees what a dead process had picked, without waiting for its heartbeats to be missed. Only
     * for a database that one process at a time can open.
     */
    public int releaseAll() {
        return release("scheduled_tasks") + release("scheduled_gradings");
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
