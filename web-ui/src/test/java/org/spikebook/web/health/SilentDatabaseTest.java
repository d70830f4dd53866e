package org.spikebook.web.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spikebook.web.Eventually;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;

/** The health and the end of a server whose database keeps those waiting who ask it. */
class SilentDatabaseTest {

    @TempDir Path folder;

    private final SilentDriver database = new SilentDriver();
    private final HikariDataSource pool = new HikariDataSource();
    private DatabaseState state;
    private DatabaseWatch watch;
    private HealthController controller;

    @BeforeEach
    void begin() throws SQLException {
        DriverManager.registerDriver(database);
        pool.setJdbcUrl(SilentDriver.URL);
        DiskRoom disk = new DiskRoom(folder);
        state = new DatabaseState(disk);
        watch = new DatabaseWatch(new DatabasePool(pool), state, disk);
        controller = new HealthController(watch);
    }

    @AfterEach
    void end() throws SQLException {
        database.answer();
        pool.close();
        DriverManager.deregisterDriver(database);
    }

    @Test
    void health_whileTheDatabaseSaysNothing_isDown_andUpOnceItAnswers() {
        assertThat(health()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(health()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(database.asked).hasValueLessThan(2);

        database.answer();

        Eventually.holds("health", () -> health().equals(HttpStatus.OK));
    }

    @Test
    void end_whileTheDatabaseSaysNothing_keepsNothingWaiting_andClosesConnections() {
        watch.leaveIfSilent();
        watch.stop();

        PatientDataSource source = new PatientDataSource(pool, state, PatientDataSource.LIMIT);
        assertThatThrownBy(source::getConnection)
                .satisfies(refusal -> assertThat(Outages.isOutage(refusal)).isTrue());
        Eventually.holds("the connections are closed", pool::isClosed);
    }

    @Test
    void end_whileTheDatabaseAnswers_leavesConnectionsToWhatIsWrittenThen() {
        database.answer();

        watch.leaveIfSilent();

        assertThat(state.isAway()).isFalse();
        assertThat(pool.isClosed()).isFalse();
    }

    private HttpStatusCode health() {
        return controller.health().getStatusCode();
    }

    /** Connects after a minute, or once it is told to. A health that waits for that is up. */
    private static final class SilentDriver implements Driver {

        static final String URL = "jdbc:silent:";

        private final CompletableFuture<Boolean> answer =
                new CompletableFuture<Boolean>().completeOnTimeout(true, 1, TimeUnit.MINUTES);

        private final AtomicInteger asked = new AtomicInteger();

        void answer() {
            answer.complete(true);
        }

        @Override
        public Connection connect(String url, Properties info) throws SQLException {
            if (!acceptsURL(url)) {
                return null;
            }
            asked.incrementAndGet();
            answer.join();
            return DriverManager.getConnection("jdbc:h2:mem:");
        }

        @Override
        public boolean acceptsURL(String url) {
            return url.equals(URL);
        }

        @Override
        public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
            return new DriverPropertyInfo[0];
        }

        @Override
        public int getMajorVersion() {
            return 1;
        }

        @Override
        public int getMinorVersion() {
            return 0;
        }

        @Override
        public boolean jdbcCompliant() {
            return false;
        }

        @Override
        public Logger getParentLogger() {
            return Logger.getGlobal();
        }
    }
}
