package org.spikebook.web.operation.metrics;

import com.zaxxer.hikari.HikariConfigMXBean;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

import org.spikebook.db.DatabaseSize;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.stereotype.Component;

import java.util.Objects;
import java.util.function.ToDoubleFunction;

import javax.sql.DataSource;

/** The database: connections of this server, and the disk that it takes. */
@IfMetrics
@Component
class DatabaseMetrics {

    private static final String CONNECTIONS = "spikebook.database.connections";

    DatabaseMetrics(DataSource source, DatabaseSize size, PrometheusMeterRegistry registry) {
        HikariDataSource pool =
                Objects.requireNonNull(
                        DataSourceUnwrapper.unwrap(
                                source, HikariConfigMXBean.class, HikariDataSource.class),
                        "connections come from HikariCP");
        connections("active", pool, HikariPoolMXBean::getActiveConnections, registry);
        connections("idle", pool, HikariPoolMXBean::getIdleConnections, registry);
        connections("waited", pool, HikariPoolMXBean::getThreadsAwaitingConnection, registry);
        Gauge.builder(
                        "spikebook.database.connections.max",
                        pool,
                        HikariDataSource::getMaximumPoolSize)
                .description("Most connections that this server opens to the database")
                .register(registry);
        Gauge.builder("spikebook.database.size", size, DatabaseSize::bytes)
                .description("Disk space that the database takes")
                .baseUnit("bytes")
                .register(registry);
    }

    private static void connections(
            String state,
            HikariDataSource pool,
            ToDoubleFunction<HikariPoolMXBean> number,
            PrometheusMeterRegistry registry) {
        Gauge.builder(CONNECTIONS, pool, from -> number.applyAsDouble(from.getHikariPoolMXBean()))
                .description(
                        "Connections of this server to the database, and threads that wait for one")
                .tag("state", state)
                .register(registry);
    }
}
