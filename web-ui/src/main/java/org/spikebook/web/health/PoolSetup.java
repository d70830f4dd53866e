package org.spikebook.web.health;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.DatabaseUrl;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * Makes the pool tell of failures, wait for no server for ever, and encrypt what leaves this
 * machine, before it is first used. Made before the pool, it ends after it: then the file of the
 * database is made small.
 */
@Component
class PoolSetup implements BeanPostProcessor, DisposableBean {

    static final String CONNECT_TIMEOUT = "connectTimeout";
    static final String ANSWER_TIMEOUT = "socketTimeout";

    /** HikariCP reads it from here only. */
    private static final String THROW_IF_SUSPENDED = "com.zaxxer.hikari.throwIfSuspended";

    private static final String POSTGRESQL = "jdbc:postgresql:";

    /** In seconds, as the driver takes it; the address of the database may say otherwise. */
    private static final String CONNECT_SECONDS = "5";

    /** Longer than any statement takes, migrations of a large table included. In seconds. */
    private static final String ANSWER_SECONDS = "300";

    private static final String H2_FILE = "jdbc:h2:file:";
    private static final String PASSWORD_FILE = "spikebook.database-password-file";

    private final ObjectProvider<DatabaseState> state;
    private final Environment settings;
    private @Nullable HikariDataSource pool;

    PoolSetup(ObjectProvider<DatabaseState> state, Environment settings) {
        this.state = state;
        this.settings = settings;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String beanName) {
        if (bean instanceof HikariDataSource made) {
            setUp(made, state.getObject());
            pool = made;
        }
        return bean;
    }

    /** Puts the limit before the pool, which has none while it is suspended. */
    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        return bean instanceof HikariDataSource made
                ? new PatientDataSource(made, state.getObject(), PatientDataSource.LIMIT)
                : bean;
    }

    @Override
    public void destroy() {
        HikariDataSource closed = pool;
        if (closed != null && closed.getJdbcUrl().startsWith(H2_FILE)) {
            FileCompaction.run(closed.getJdbcUrl(), closed.getUsername(), closed.getPassword());
        }
    }

    private void setUp(HikariDataSource pool, DatabaseState state) {
        System.setProperty(THROW_IF_SUSPENDED, "true");
        pool.setAllowPoolSuspension(true);
        pool.setExceptionOverride(new Listener(state));
        String passwordFile = settings.getProperty(PASSWORD_FILE, "");
        if (!passwordFile.isBlank()) {
            pool.setPassword(password(passwordFile));
        }
        if (pool.getJdbcUrl().startsWith(POSTGRESQL)) {
            pool.setJdbcUrl(new DatabaseUrl(pool.getJdbcUrl()).encrypted());
            pool.addDataSourceProperty(CONNECT_TIMEOUT, CONNECT_SECONDS);
            pool.addDataSourceProperty(ANSWER_TIMEOUT, ANSWER_SECONDS);
            pool.addDataSourceProperty("tcpKeepAlive", "true");
        }
    }

    private static String password(String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("SPIKEBOOK_DATABASE_PASSWORD_FILE cannot be read", e);
        }
    }

    private record Listener(DatabaseState state) implements SQLExceptionOverride {

        @java.lang.Override
        public Override adjudicate(SQLException failure) {
            state.report(failure);
            return Override.CONTINUE_EVICT;
        }
    }
}
