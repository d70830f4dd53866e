package org.spikebook.db.backup;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;
import org.spikebook.db.archive.CsvTable;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A table of the database and its rows as CSV: the names of the columns first, values in quotes, no
 * value without.
 *
 * @param name of the table
 * @param columns in the table's order
 */
record DatabaseTable(String name, Map<String, ColumnKind> columns) {

    /** The migrations write it where a backup is restored. */
    static final String HISTORY = "flyway_schema_history";

    private static final CSVFormat CSV =
            CSVFormat.RFC4180
                    .builder()
                    .setRecordSeparator('\n')
                    .setQuoteMode(QuoteMode.ALL_NON_NULL)
                    .setNullString("")
                    .setIgnoreEmptyLines(false)
                    .get();

    /** Rows are sent together up to so many, */
    private static final int BATCH_ROWS = 500;

    /** or up to so many characters. */
    private static final int BATCH_CHARACTERS = 4 << 20;

    private static final int FETCHED_ROWS = 20;

    DatabaseTable {
        columns = Collections.unmodifiableMap(columns);
    }

    /** All tables of the connection's schema but for the history of migrations, by name. */
    static List<DatabaseTable> all(Connection database) throws SQLException {
        List<DatabaseTable> tables = new ArrayList<>();
        for (String name : names(database)) {
            if (!name.equals(HISTORY)) {
                tables.add(of(database, name));
            }
        }
        return tables;
    }

    /** The names of all tables of the connection's schema. */
    static TreeSet<String> names(Connection database) throws SQLException {
        TreeSet<String> names = new TreeSet<>();
        try (ResultSet rows =
                database.getMetaData()
                        .getTables(
                                database.getCatalog(),
                                database.getSchema(),
                                "%",
                                new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                names.add(rows.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    private static DatabaseTable of(Connection database, String name) throws SQLException {
        Map<String, ColumnKind> columns = new LinkedHashMap<>();
        try (Statement statement = database.createStatement();
                ResultSet none = statement.executeQuery("select * from " + name + " where 1 = 0")) {
            ResultSetMetaData meta = none.getMetaData();
            for (int column = 1; column <= meta.getColumnCount(); column++) {
                columns.put(
                        meta.getColumnName(column), ColumnKind.of(meta.getColumnTypeName(column)));
            }
        }
        return new DatabaseTable(name, columns);
    }

    /** Writes the rows; the stream stays open. */
    void write(Connection database, OutputStream out) throws SQLException, IOException {
        new CsvTable(CSV, List.copyOf(columns.keySet()))
                .write(csv -> printRows(database, csv), out);
    }

    private void printRows(Connection database, CSVPrinter csv) throws SQLException, IOException {
        List<ColumnKind> kinds = List.copyOf(columns.values());
        try (Statement statement = database.createStatement()) {
            statement.setFetchSize(FETCHED_ROWS);
            try (ResultSet rows = statement.executeQuery("select * from " + name)) {
                while (rows.next()) {
                    csv.printRecord(values(rows, kinds));
                }
            }
        }
    }

    private static List<@Nullable String> values(ResultSet row, List<ColumnKind> kinds)
            throws SQLException {
        List<@Nullable String> values = new ArrayList<>();
        for (int column = 1; column <= kinds.size(); column++) {
            values.add(kinds.get(column - 1).read(row, column));
        }
        return values;
    }

    /** Adds the rows; how many they are. */
    long read(Reader in, Connection database) throws SQLException, IOException, BackupException {
        try (CSVParser records = CSV.parse(in);
                PreparedStatement insert = database.prepareStatement(insert())) {
            var rows = records.iterator();
            if (!rows.hasNext() || !rows.next().toList().equals(List.copyOf(columns.keySet()))) {
                throw new BackupException("damaged", name);
            }
            int pending = 0;
            long characters = 0;
            while (rows.hasNext()) {
                characters += add(rows.next(), insert);
                if (++pending == BATCH_ROWS || characters > BATCH_CHARACTERS) {
                    insert.executeBatch();
                    pending = 0;
                    characters = 0;
                }
            }
            insert.executeBatch();
            return records.getRecordNumber() - 1;
        }
    }

    private String insert() {
        return "insert into %s (%s) values (%s)"
                .formatted(
                        name,
                        String.join(", ", columns.keySet()),
                        String.join(", ", Collections.nCopies(columns.size(), "?")));
    }

    private long add(CSVRecord row, PreparedStatement insert) throws SQLException {
        long characters = 0;
        int column = 0;
        for (ColumnKind kind : columns.values()) {
            String text = row.get(column);
            kind.set(insert, ++column, text);
            characters += text == null ? 0 : text.length();
        }
        insert.addBatch();
        return characters;
    }
}
