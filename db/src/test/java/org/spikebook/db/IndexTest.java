package org.spikebook.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

/** What is asked often, or of large tables, is asked with an index. */
class IndexTest {

    @ParameterizedTest
    @EnumSource
    void foreignKeys_all_areFirstInAnIndex(TestDatabase database) throws SQLException {
        DataSource source = database.migrated();
        List<String> without = new ArrayList<>();

        try (Connection connection = source.getConnection()) {
            DatabaseMetaData schema = connection.getMetaData();
            for (String table : tables(source)) {
                List<List<String>> indexes = indexes(schema, table);
                foreignKeys(schema, table).stream()
                        .filter(key ->
                                indexes.stream().noneMatch(index -> index.getFirst().equals(key)))
                        .forEach(key -> without.add(table + "." + key));
            }
        }

        assertThat(without).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void jobs_byStateAndAge_areInAnIndex(TestDatabase database) throws SQLException {
        try (Connection connection = database.migrated().getConnection()) {
            assertThat(indexes(connection.getMetaData(), "job"))
                    .contains(List.of("state", "created_at"));
        }
    }

    private static List<String> tables(DataSource source) {
        return JdbcClient.create(source)
                .sql(
                        "select table_name from information_schema.tables where table_schema = 'public'")
                .query(String.class)
                .list();
    }

    private static List<String> foreignKeys(DatabaseMetaData schema, String table)
            throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet keys = schema.getImportedKeys(null, "public", table)) {
            while (keys.next()) {
                columns.add(keys.getString("FKCOLUMN_NAME"));
            }
        }
        return columns;
    }

    private static List<List<String>> indexes(DatabaseMetaData schema, String table)
            throws SQLException {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        try (ResultSet parts = schema.getIndexInfo(null, "public", table, false, true)) {
            while (parts.next()) {
                columns.computeIfAbsent(parts.getString("INDEX_NAME"), _ -> new ArrayList<>())
                        .add(parts.getString("COLUMN_NAME"));
            }
        }
        return List.copyOf(columns.values());
    }
}
