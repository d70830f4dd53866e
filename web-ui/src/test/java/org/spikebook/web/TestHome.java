package org.spikebook.web;

import org.h2.jdbcx.JdbcDataSource;
import org.spikebook.db.TestDatabase;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A home in a temporary folder, with the database file that the application would use. All
 * migrations are in it: a copy of it takes less time than they do in each application.
 */
class TestHome implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String DATABASE = "spikebook.mv.db";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Path home = folder();
        copy(Migrated.FILE, home.resolve(DATABASE));
        TestPropertyValues.of("spikebook.home=" + home).applyTo(context);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Path.of("target"), "home").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Made once in each process. */
    private static final class Migrated {
        static final Path FILE = make();

        private static Path make() {
            Path folder = folder();
            String url =
                    "jdbc:h2:file:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                            .formatted(folder.resolve("spikebook"));
            JdbcDataSource source = new JdbcDataSource();
            source.setURL(url);
            TestDatabase.H2.flyway(source).migrate();
            return folder.resolve(DATABASE);
        }
    }
}
