package org.spikebook.web.job;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.datasource.DelegatingDataSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

import javax.sql.DataSource;

/** Which threads of a priority below that of pages took a connection. */
@TestComponent
class LowConnections implements BeanPostProcessor {

    private final Set<String> threads = new ConcurrentSkipListSet<>();

    Set<String> threads() {
        return threads;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Noting(source) : bean;
    }

    private final class Noting extends DelegatingDataSource {

        Noting(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Thread current = Thread.currentThread();
            if (current.getPriority() < Thread.NORM_PRIORITY) {
                threads.add(current.getName());
            }
            return super.getConnection();
        }
    }
}
