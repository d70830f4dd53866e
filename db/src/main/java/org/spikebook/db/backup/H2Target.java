package org.spikebook.db.backup;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A new file of H2. It lies among the unpacked files, and gets into its place with them.
 *
 * @param address of the new file
 */
record H2Target(DatabaseAddress address) implements TargetDatabase {

    @Override
    public void check(boolean replace) {
        // its file is one of the data folder, which is looked at
    }

    @Override
    public long load(BackupFile backup) throws SQLException, IOException, BackupException {
        TargetDatabase.migrate(
                new DriverManagerDataSource(address.url(), address.user(), address.password()),
                "public",
                backup);
        try (Connection database = address.connect();
                Statement statement = database.createStatement()) {
            checkReferences(statement, backup, "false");
            database.setAutoCommit(false);
            long rows = TargetDatabase.fill(database, backup);
            database.commit();
            checkReferences(statement, backup, "true check");
            statement.execute("shutdown");
            return rows;
        }
    }

    /** Rows may come before those which they refer to. */
    private static void checkReferences(Statement statement, BackupFile backup, String how)
            throws SQLException {
        for (String table : backup.tables()) {
            statement.execute("alter table " + table + " set referential_integrity " + how);
        }
    }

    @Override
    public void replace() {
        // with the folder
    }

    @Override
    public void discard() {
        // with the folder
    }
}
