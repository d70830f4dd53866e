package org.spikebook.web.operation.process;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;

import org.spikebook.web.common.ProcessKind;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A process for pages adds jobs to the queues, and leaves running them to workers. */
@Configuration
@ConditionalOnProperty(name = ProcessKind.SETTING, havingValue = "pages")
class JobsElsewhere {

    @Bean
    DbSchedulerStarter leavesJobsToWorkers() {
        return () -> {};
    }
}
