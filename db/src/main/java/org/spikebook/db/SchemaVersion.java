package org.spikebook.db;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which migration the database has. */
@Repository
public class SchemaVersion {

    private final JdbcClient jdbc;

    public SchemaVersion(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Number of the last one, such as {@code 24}. */
    public String current() {
        return jdbc.sql(
                        """
                        select "version" from "flyway_schema_history" where "version" is not null
                        order by "installed_rank" desc fetch first 1 rows only
                        """)
                .query(String.class)
                .single();
    }
}
