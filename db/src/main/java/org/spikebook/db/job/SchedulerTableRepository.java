package org.spikebook.db.job;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The scheduler's own table, touched only while no scheduler runs. */
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
        return jdbc.sql(
                        """
                        update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null, version = version + 1
                        where picked
                        """)
                .update();
    }
}
