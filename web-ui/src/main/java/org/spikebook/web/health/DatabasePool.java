package org.spikebook.web.health;

import com.zaxxer.hikari.HikariConfigMXBean;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;

import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.stereotype.Component;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

/**
 * The pool of connections, while the database is away and beside it.
 *
 * <p>Once H2 could not write, it has closed its file for good, and all connections to it are dead
 * though they say they are not. It opens the file again for the first connection that comes after
 * them; one that is left makes the new ones worthless. So the pool is emptied before the database
 * is tried again, and anyone who needs a connection meanwhile waits.
 */
@Component
class DatabasePool {

    /** How long connections in use may take to come back. A statement on a dead one fails fast. */
    private static final Duration DRAINING = Duration.ofSeconds(5);

    private static final int POLL_MILLIS = 20;

    /** How long PostgreSQL's driver waits for the answer to a question that takes none. */
    private static final String ASKING_SECONDS = "2";

    private static final String H2 = "jdbc:h2:";
    private static final List<String> H2_SERVERS = List.of("jdbc:h2:tcp:", "jdbc:h2:ssl:");

    private final HikariDataSource pool;
    private volatile boolean abandoned;

    DatabasePool(DataSource source) {
        this.pool =
                Objects.requireNonNull(
                        DataSourceUnwrapper.unwrap(
                                source, HikariConfigMXBean.class, HikariDataSource.class),
                        "connections come from HikariCP");
    }

    /** Whether the database is a part of this process. */
    boolean isEmbedded() {
        String url = pool.getJdbcUrl();
        return url.startsWith(H2) && H2_SERVERS.stream().noneMatch(url::startsWith);
    }

    /** Hands out no connection from now on, and gives up those that there are. */
    void close() throws InterruptedException {
        HikariPoolMXBean bean = pool.getHikariPoolMXBean();
        bean.suspendPool();
        bean.softEvictConnections();
        long end = System.nanoTime() + DRAINING.toNanos();
        while (bean.getTotalConnections() > 0 && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    /** Hands out connections again, unless the pool was abandoned. */
    void open() {
        if (!abandoned) {
            pool.getHikariPoolMXBean().resumePool();
        }
    }

    /**
     * Closes all connections for good, also those in use: a statement that waits for its answer
     * fails. Returns before that: the pool first waits half a minute for connections that are being
     * made.
     */
    void abandon() {
        abandoned = true;
        Thread.ofPlatform().daemon().name("database-left").start(pool::close);
    }

    /** Asks the database something, by a connection beside the pool. */
    void ask() throws SQLException {
        try (Connection connection = DriverManager.getConnection(pool.getJdbcUrl(), login());
                Statement statement = connection.createStatement()) {
            statement.execute("select 1");
        }
    }

    private Properties login() {
        Properties properties = new Properties();
        properties.putAll(pool.getDataSourceProperties());
        properties.replace(PoolSetup.CONNECT_TIMEOUT, ASKING_SECONDS);
        properties.replace(PoolSetup.ANSWER_TIMEOUT, ASKING_SECONDS);
        if (pool.getUsername() != null) {
            properties.setProperty("user", pool.getUsername());
        }
        if (pool.getPassword() != null) {
            properties.setProperty("password", pool.getPassword());
        }
        return properties;
    }
}
