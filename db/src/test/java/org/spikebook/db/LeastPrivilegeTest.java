package org.spikebook.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

/**
 * A user of PostgreSQL that owns the schema, and another for the application, as docs/operation.md
 * sets them up.
 */
class LeastPrivilegeTest {

    private final String suffix = UUID.randomUUID().toString().replace("-", "");
    private final String owner = "owner_" + suffix;
    private final String application = "application_" + suffix;
    private final DataSource database = TestDatabase.POSTGRESQL.empty();

    @BeforeEach
    void migrateAsTheOwner() throws SQLException {
        as(
                "postgres",
                "create role " + owner,
                "create role " + application,
                "grant usage, create on schema public to " + owner,
                "grant usage on schema public to " + application,
                "alter default privileges for role "
                        + owner
                        + " in schema public grant select, insert, update, delete on tables to "
                        + application);
        Flyway.configure()
                .dataSource(database)
                .initSql("set role " + owner)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    @Test
    void application_readsAndWritesAllTables() throws SQLException {
        List<String> tables = tables();

        assertThat(tables).hasSizeGreaterThan(40).contains("visitor", "flyway_schema_history");
        for (String table : tables) {
            as(application, "select * from " + table + " limit 1", "delete from " + table);
        }
    }

    @Test
    void application_changesNothingOfTheSchema() {
        for (String statement :
                List.of(
                        "create table more (id int)",
                        "alter table visitor add more int",
                        "drop table device",
                        "truncate device")) {
            assertThatThrownBy(() -> as(application, statement))
                    .as(statement)
                    .isInstanceOf(SQLException.class)
                    .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
    }

    private List<String> tables() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "select tablename from pg_tables where schemaname = 'public'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    /** Nothing of it is kept where it fails. */
    private void as(String role, String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set role " + role);
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }
}
