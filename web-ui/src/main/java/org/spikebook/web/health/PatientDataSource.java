package org.spikebook.web.health;

import org.springframework.jdbc.datasource.DelegatingDataSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.SQLTransientException;
import java.time.Duration;

import javax.sql.DataSource;

/**
 * Connections of the pool. While the database is away, requests and jobs that were under way wait
 * for it, but not for ever: then they are told that it is away.
 */
class PatientDataSource extends DelegatingDataSource {

    /** Longer than a database takes to start again. */
    static final Duration LIMIT = Duration.ofMinutes(1);

    /** SQL state, by the standard: a connection could not be made. */
    private static final String NO_CONNECTION = "08001";

    private final DatabaseState state;
    private final Duration limit;

    PatientDataSource(DataSource pool, DatabaseState state, Duration limit) {
        super(pool);
        this.state = state;
        this.limit = limit;
    }

    @Override
    public Connection getConnection() throws SQLException {
        awaitDatabase();
        try {
            return super.getConnection();
        } catch (SQLTransientConnectionException e) {
            throw e;
        } catch (SQLTransientException suspendedThisMoment) {
            awaitDatabase();
            return super.getConnection();
        }
    }

    private void awaitDatabase() throws SQLException {
        try {
            if (!state.awaitReturn(limit)) {
                throw away("the database is away, and not waited for any longer");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw away("interrupted while the database was away");
        }
    }

    private static SQLException away(String message) {
        return new SQLTransientConnectionException(message, NO_CONNECTION);
    }
}
