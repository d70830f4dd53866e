package org.spikebook.db.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A transaction that sees the whole database as it was at one moment, and keeps no one from
 * writing. Results are read row by row, however many they are.
 */
final class DatabaseSnapshot implements AutoCloseable {

    /** H2's name for it beside those of JDBC; its "repeatable read" is one of each table. */
    private static final int H2_SNAPSHOT = 6;

    private final Connection database;
    private final boolean h2;
    private final int isolation;

    private DatabaseSnapshot(Connection database, boolean h2, int isolation) {
        this.database = database;
        this.h2 = h2;
        this.isolation = isolation;
    }

    static DatabaseSnapshot begin(Connection database) throws SQLException {
        boolean h2 = DatabaseAddress.isH2(database.getMetaData().getURL());
        DatabaseSnapshot snapshot =
                new DatabaseSnapshot(database, h2, database.getTransactionIsolation());
        snapshot.readRowByRow(true);
        database.setTransactionIsolation(h2 ? H2_SNAPSHOT : Connection.TRANSACTION_REPEATABLE_READ);
        database.setAutoCommit(false);
        return snapshot;
    }

    /** PostgreSQL does so for a fetch size. */
    private void readRowByRow(boolean on) throws SQLException {
        if (h2) {
            try (Statement statement = database.createStatement()) {
                statement.execute("set lazy_query_execution " + on);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        database.rollback();
        database.setAutoCommit(true);
        database.setTransactionIsolation(isolation);
        readRowByRow(false);
    }
}
