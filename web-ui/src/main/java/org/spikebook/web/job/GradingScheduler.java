package org.spikebook.web.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerProperties;
import com.github.kagkarlsson.scheduler.task.Task;

import jakarta.annotation.PreDestroy;

import org.spikebook.web.common.SpikebookProperties;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

import java.util.List;

import javax.sql.DataSource;

/**
 * Runs the jobs of the queue of grading, on a thread kept for them. A table of its own, because
 * schedulers that share one delete each other's tasks.
 */
@Component
class GradingScheduler {

    static final int THREADS = 1;

    private final Scheduler scheduler;
    private final boolean runsJobs;

    GradingScheduler(
            DataSource dataSource,
            Task<Void> jobs,
            DbSchedulerProperties settings,
            SpikebookProperties process) {
        this.runsJobs = process.process().runsJobs();
        this.scheduler =
                Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), List.of(jobs))
                        .tableName("scheduled_gradings")
                        .threads(THREADS)
                        .pollingInterval(settings.getPollingInterval())
                        .heartbeatInterval(settings.getHeartbeatInterval())
                        .missedHeartbeatsLimit(settings.getMissedHeartbeatsLimit())
                        .shutdownMaxWait(settings.getShutdownMaxWait())
                        .alwaysPersistTimestampInUTC()
                        .enablePriority()
                        .build();
    }

    SchedulerClient client() {
        return scheduler;
    }

    @EventListener(ContextRefreshedEvent.class)
    void start() {
        if (runsJobs) {
            scheduler.start();
        }
    }

    @PreDestroy
    void stop() {
        scheduler.stop();
    }
}
