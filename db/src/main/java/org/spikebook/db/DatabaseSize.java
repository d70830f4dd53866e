package org.spikebook.db;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** How much disk the database takes. */
@Repository
public class DatabaseSize {

    private static final String H2 =
            "select setting_value from information_schema.settings where setting_name = 'info.FILE_SIZE'";

    private static final String POSTGRESQL = "select pg_database_size(current_database())";

    private final JdbcTemplate jdbc;

    public DatabaseSize(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** In bytes; 0 where the database does not say. */
    public long bytes() {
        ConnectionCallback<String> product =
                connection -> connection.getMetaData().getDatabaseProductName();
        String sql = "H2".equals(jdbc.execute(product)) ? H2 : POSTGRESQL;
        return jdbc.queryForList(sql, Long.class).stream().mapToLong(Long::longValue).sum();
    }
}
