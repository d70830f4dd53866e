package org.spikebook.db;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.sql.DataSource;

/**
 * The databases that Spikebook runs on, for a {@code @ParameterizedTest} with {@code @EnumSource}.
 *
 * <p>Every call gives a database of its own, so tests need no cleaning up. The PostgreSQL server
 * comes from a Maven artifact, starts once per test process on a free port and ends with it;
 * started by root, it runs as an unprivileged user, because PostgreSQL refuses root.
 */
public enum TestDatabase {
    H2 {
        @Override
        public DataSource empty() {
            JdbcDataSource source = new JdbcDataSource();
            source.setURL(
                    "jdbc:h2:mem:"
                            + freshName()
                            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"
                            + ";DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
            return source;
        }

        @Override
        public DataSource migrated() {
            DataSource source = empty();
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement()) {
                for (String each : Script.STATEMENTS) {
                    statement.execute(each);
                }
            } catch (SQLException e) {
                throw new IllegalStateException("H2 does not repeat its own script", e);
            }
            return source;
        }
    },

    POSTGRESQL {
        @Override
        public DataSource empty() {
            return made("");
        }

        @Override
        public DataSource migrated() {
            return made(" template " + Template.NAME);
        }

        private static DataSource made(String how) {
            String name = freshName();
            EmbeddedPostgres server = Server.INSTANCE;
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name + how);
            } catch (SQLException e) {
                throw new IllegalStateException("PostgreSQL made no database " + name, e);
            }
            return server.getDatabase("postgres", name);
        }
    };

    /** A new database without any table. */
    public abstract DataSource empty();

    /** A new database with all migrations applied, as the application applies them. */
    public abstract DataSource migrated();

    /** Flyway over {@code source}, with the application's location. */
    public Flyway flyway(DataSource source) {
        return Flyway.configure().dataSource(source).locations("classpath:db/migration").load();
    }

    private static String freshName() {
        return "test_" + UUID.randomUUID().toString().replace("-", "");
    }

    /** What makes a migrated database of H2 again, in less time than the migrations. */
    private static final class Script {
        static final List<String> STATEMENTS = make();

        private static List<String> make() {
            DataSource source = H2.empty();
            H2.flyway(source).migrate();
            List<String> statements = new ArrayList<>();
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("script")) {
                while (rows.next()) {
                    statements.add(rows.getString(1));
                }
            } catch (SQLException e) {
                throw new IllegalStateException("H2 does not tell its script", e);
            }
            return List.copyOf(statements);
        }
    }

    /** A migrated database of PostgreSQL, of which a copy takes less time than the migrations. */
    private static final class Template {
        static final String NAME = make();

        private static String make() {
            DataSource source = POSTGRESQL.empty();
            POSTGRESQL.flyway(source).migrate();
            try (Connection connection = source.getConnection()) {
                return connection.getCatalog();
            } catch (SQLException e) {
                throw new IllegalStateException("PostgreSQL does not name a database", e);
            }
        }
    }

    private static final class Server {
        /** Each connection to a database of tests is a process of the server. */
        private static final String USERS =
                "select pid from pg_stat_activity where datname like 'test\\_%'";

        /** Less than Maven waits for the end of the process. */
        private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

        static final EmbeddedPostgres INSTANCE = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server =
                        EmbeddedPostgres.builder()
                                .setServerConfig("fsync", "off")
                                .setPGStartupWait(Duration.ofMinutes(5))
                                .setRegisterShutdownHook(false)
                                .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException("the embedded PostgreSQL does not start", e);
            }
        }

        /**
         * Stops it after those who use it: applications that end with this process are ended by a
         * hook of their own at the same time, and without their database each waits for it.
         */
        private static void stop(EmbeddedPostgres server) {
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                awaitUsers(statement);
            } catch (SQLException e) {
                throw new IllegalStateException("PostgreSQL does not tell who uses it", e);
            } finally {
                close(server);
            }
        }

        /** Returns once no one is connected, or after {@link #LONGEST_WAIT}. */
        private static void awaitUsers(Statement statement) throws SQLException {
            long limit = System.nanoTime() + LONGEST_WAIT.toNanos();
            try {
                for (Optional<CompletableFuture<?>> end = endOfUsers(statement);
                        end.isPresent();
                        end = endOfUsers(statement)) {
                    end.get().get(limit - System.nanoTime(), TimeUnit.NANOSECONDS);
                }
            } catch (TimeoutException e) {
                // they are cut off
            } catch (ExecutionException e) {
                throw new IllegalStateException("the end of a process cannot be awaited", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /** The end of all processes that serve someone now; none if there is no such process. */
        private static Optional<CompletableFuture<?>> endOfUsers(Statement statement)
                throws SQLException {
            List<CompletableFuture<?>> ends = new ArrayList<>();
            try (ResultSet users = statement.executeQuery(USERS)) {
                while (users.next()) {
                    ProcessHandle.of(users.getLong(1)).ifPresent(user -> ends.add(user.onExit()));
                }
            }
            return ends.isEmpty()
                    ? Optional.empty()
                    : Optional.of(CompletableFuture.allOf(ends.toArray(CompletableFuture[]::new)));
        }

        private static void close(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException("the embedded PostgreSQL does not stop", e);
            }
        }
    }
}
