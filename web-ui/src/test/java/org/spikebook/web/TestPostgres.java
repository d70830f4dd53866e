package org.spikebook.web;

import org.spikebook.db.TestDatabase;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

import java.sql.Connection;
import java.sql.SQLException;

/** A new PostgreSQL database, migrated, in place of the embedded one. */
class TestPostgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try (Connection connection = TestDatabase.POSTGRESQL.migrated().getConnection()) {
            TestPropertyValues.of(
                            "spring.datasource.url=" + connection.getMetaData().getURL(),
                            "spring.datasource.username=postgres")
                    .applyTo(context);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
