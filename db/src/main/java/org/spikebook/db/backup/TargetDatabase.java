package org.spikebook.db.backup;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

import java.io.IOException;
import java.io.Reader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

/** Where the tables of a backup go: first beside what there is, then into its place. */
interface TargetDatabase {

    /** Refuses a database that others use, or, unless it is to be replaced, that holds tables. */
    void check(boolean replace) throws SQLException, BackupException;

    /** Makes the tables of the backup, beside what there is; how many rows they have. */
    long load(BackupFile backup) throws SQLException, IOException, BackupException;

    /** Puts them into the place of what there is, all together. */
    void replace() throws SQLException;

    /** Removes them again, if they have not been put there. */
    void discard() throws SQLException;

    /** Fills the tables that migrations have made. */
    static long fill(Connection database, BackupFile backup)
            throws SQLException, IOException, BackupException {
        List<DatabaseTable> tables = DatabaseTable.all(database);
        if (!tables.stream().map(DatabaseTable::name).toList().equals(backup.tables())) {
            throw new BackupException("damaged", Manifest.ENTRY);
        }
        long rows = 0;
        for (DatabaseTable table : tables) {
            try (Reader text = backup.table(table.name())) {
                rows += table.read(text, database);
            }
        }
        return rows;
    }

    /** Makes the tables as they were in the version that wrote the backup. */
    static void migrate(DataSource source, String schema, BackupFile backup) throws SQLException {
        try {
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:db/migration")
                    .defaultSchema(schema)
                    .target(Integer.toString(backup.schema()))
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new SQLException(e.getMessage(), e);
        }
    }
}
