package org.spikebook.web.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

class PatientDataSourceTest {

    private static final Duration LONG = Duration.ofMinutes(10);

    @TempDir Path folder;

    private final JdbcDataSource pool = new JdbcDataSource();
    private DatabaseState state;

    @BeforeEach
    void watch() {
        pool.setURL("jdbc:h2:mem:");
        state = new DatabaseState(new DiskRoom(folder));
        state.watch(() -> {});
    }

    @Test
    void connection_whileTheDatabaseStaysAway_isRefusedAfterTheLimit() {
        state.lost("for this test");
        PatientDataSource source = new PatientDataSource(pool, state, Duration.ZERO);

        assertThatThrownBy(source::getConnection)
                .isInstanceOf(SQLException.class)
                .satisfies(refusal -> assertThat(Outages.isOutage(refusal)).isTrue());
    }

    @Test
    void connection_thatWaits_isGivenOnceTheDatabaseIsBack() throws SQLException {
        state.lost("for this test");
        PatientDataSource source = new PatientDataSource(pool, state, LONG);
        CompletableFuture<Connection> waiting = CompletableFuture.supplyAsync(() -> open(source));

        state.found();

        try (Connection connection = waiting.join()) {
            assertThat(connection.isClosed()).isFalse();
        }
    }

    @Test
    void connection_thatWaits_isGivenWhenTheServerStops() throws SQLException {
        state.lost("for this test");
        PatientDataSource source = new PatientDataSource(pool, state, LONG);
        CompletableFuture<Connection> waiting = CompletableFuture.supplyAsync(() -> open(source));

        state.unwatch();

        try (Connection connection = waiting.join()) {
            assertThat(connection.isClosed()).isFalse();
        }
    }

    @Test
    void connection_thatWaits_isRefusedWhenTheServerEndsWithoutTheDatabase() {
        state.lost("for this test");
        PatientDataSource source = new PatientDataSource(pool, state, LONG);
        CompletableFuture<Connection> waiting = CompletableFuture.supplyAsync(() -> open(source));

        state.leave();
        state.unwatch();

        assertThatThrownBy(waiting::join)
                .satisfies(refusal -> assertThat(Outages.isOutage(refusal)).isTrue());
    }

    private static Connection open(PatientDataSource source) {
        try {
            return source.getConnection();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
