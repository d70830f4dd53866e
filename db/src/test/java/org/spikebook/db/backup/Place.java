package org.spikebook.db.backup;

import org.flywaydb.core.Flyway;
import org.spikebook.db.TestDatabase;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** A data folder and the address of its database, on either database. */
record Place(Path folder, DatabaseAddress address) {

    /** As the application opens H2. */
    private static final String H2 =
            "jdbc:h2:file:%s/spikebook;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                    + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000;TRACE_LEVEL_FILE=0";

    static Place of(TestDatabase kind, Path folder) throws IOException, SQLException {
        Files.createDirectories(folder);
        if (kind == TestDatabase.H2) {
            return new Place(folder, new DatabaseAddress(H2.formatted(folder), "", ""));
        }
        try (Connection database = kind.empty().getConnection()) {
            return new Place(
                    folder, new DatabaseAddress(database.getMetaData().getURL(), "postgres", ""));
        }
    }

    Place migratedTo(String version) {
        Flyway.configure()
                .dataSource(
                        new DriverManagerDataSource(
                                address.url(), address.user(), address.password()))
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
        return this;
    }

    /** Every row of every table, each as a text. */
    Map<String, TreeSet<String>> rows() throws SQLException {
        Map<String, TreeSet<String>> rows = new TreeMap<>();
        try (Connection database = address.connect()) {
            for (String table : DatabaseTable.names(database)) {
                if (!table.equals(DatabaseTable.HISTORY)) {
                    rows.put(table, rows(database, table));
                }
            }
        }
        return rows;
    }

    private static TreeSet<String> rows(Connection database, String table) throws SQLException {
        TreeSet<String> texts = new TreeSet<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select * from " + table)) {
            while (rows.next()) {
                StringBuilder text = new StringBuilder();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    text.append(rows.getMetaData().getColumnName(column))
                            .append('=')
                            .append(plain(rows.getObject(column)))
                            .append('|');
                }
                texts.add(text.toString());
            }
        }
        return texts;
    }

    private static String plain(Object value) throws SQLException {
        return switch (value) {
            case null -> "null";
            case byte[] bytes -> HexFormat.of().formatHex(bytes);
            case OffsetDateTime time -> time.toInstant().toString();
            case Timestamp time -> time.toInstant().toString();
            case Clob text -> "'" + text.getSubString(1, (int) text.length()) + "'";
            case String text -> "'" + text + "'";
            default -> value.toString();
        };
    }

    Path backup(Path file, java.time.Instant now) throws SQLException, IOException {
        try (Connection database = address.connect();
                var out = Files.newOutputStream(file)) {
            BackupWriter.write(database, folder, now, out);
        }
        return file;
    }
}
