package org.spikebook.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

class MigrationTest {

    @ParameterizedTest
    @EnumSource
    void migrations_onAnEmptyDatabase_applyAndValidate(TestDatabase database) {
        DataSource source = database.migrated();

        assertThat(database.flyway(source).validateWithResult().validationSuccessful).isTrue();
        assertThat(database.flyway(source).info().pending()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void empty_calledTwice_givesDatabasesOfTheirOwn(TestDatabase database) throws SQLException {
        DataSource first = database.empty();
        DataSource second = database.empty();

        try (Connection connection = first.getConnection()) {
            connection.createStatement().execute("create table only_here (id bigint)");
        }

        try (Connection connection = second.getConnection()) {
            assertThat(connection.getMetaData().getTables(null, null, "only_here", null).next())
                    .isFalse();
        }
    }
}
