package org.spikebook.db.backup;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * A schema of PostgreSQL beside the server's own. In the end its tables change places with those
 * that are there, in one transaction; those are kept in a third schema.
 *
 * @param address of the database
 * @param staging name of the schema to be filled
 * @param replaced name of the schema for what there is
 */
record PostgresTarget(DatabaseAddress address, String staging, String replaced)
        implements TargetDatabase {

    private static final String OTHERS =
            """
            select count(*) from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'
            and application_name <> '%s'
            """;

    private static final String REFERENCES =
            """
            select conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid) from pg_constraint
            where contype = 'f' and connamespace = current_schema()::text::regnamespace
            """;

    /** Named, as connections that were closed may be seen for a moment. */
    private Connection connect() throws SQLException {
        Connection connection = address.connect();
        connection.setClientInfo("ApplicationName", staging);
        return connection;
    }

    private DriverManagerDataSource source() {
        Properties named = new Properties();
        named.setProperty("ApplicationName", staging);
        DriverManagerDataSource source =
                new DriverManagerDataSource(address.url(), address.user(), address.password());
        source.setConnectionProperties(named);
        return source;
    }

    @Override
    public void check(boolean replace) throws SQLException, BackupException {
        try (Connection database = connect();
                Statement statement = database.createStatement()) {
            try (ResultSet others = statement.executeQuery(OTHERS.formatted(staging))) {
                others.next();
                if (others.getInt(1) > 0) {
                    throw new BackupException("databaseInUse", others.getInt(1));
                }
            }
            if (!replace && !DatabaseTable.names(database).isEmpty()) {
                throw new BackupException("databaseNotEmpty");
            }
        }
    }

    @Override
    public long load(BackupFile backup) throws SQLException, IOException, BackupException {
        try (Connection database = connect();
                Statement statement = database.createStatement()) {
            statement.execute("create schema " + staging);
        }
        TargetDatabase.migrate(source(), staging, backup);
        try (Connection database = connect()) {
            database.setAutoCommit(false);
            database.setSchema(staging);
            List<Reference> references = references(database);
            for (Reference reference : references) {
                reference.drop(database);
            }
            long rows = TargetDatabase.fill(database, backup);
            for (Reference reference : references) {
                reference.add(database);
            }
            database.commit();
            return rows;
        }
    }

    @Override
    public void replace() throws SQLException {
        try (Connection database = connect();
                Statement statement = database.createStatement()) {
            String own = database.getSchema();
            database.setAutoCommit(false);
            move(database, own, replaced);
            move(database, staging, own);
            statement.execute("drop schema " + staging);
            database.commit();
        }
    }

    private static void move(Connection database, String from, String to) throws SQLException {
        database.setSchema(from);
        List<String> tables = List.copyOf(DatabaseTable.names(database));
        try (Statement statement = database.createStatement()) {
            if (!tables.isEmpty()) {
                statement.execute("create schema if not exists " + to);
            }
            for (String table : tables) {
                statement.execute("alter table %s.%s set schema %s".formatted(from, table, to));
            }
        }
    }

    @Override
    public void discard() throws SQLException {
        try (Connection database = connect();
                Statement statement = database.createStatement()) {
            statement.execute("drop schema if exists " + staging + " cascade");
        }
    }

    private static List<Reference> references(Connection database) throws SQLException {
        List<Reference> references = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(REFERENCES)) {
            while (rows.next()) {
                references.add(
                        new Reference(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
        }
        return references;
    }

    /** A foreign key: rows may come before those which they refer to. */
    private record Reference(String table, String name, String definition) {

        void drop(Connection database) throws SQLException {
            alter(database, "drop constraint " + name);
        }

        void add(Connection database) throws SQLException {
            alter(database, "add constraint " + name + " " + definition);
        }

        private void alter(Connection database, String change) throws SQLException {
            try (Statement statement = database.createStatement()) {
                statement.execute("alter table " + table + " " + change);
            }
        }
    }
}
