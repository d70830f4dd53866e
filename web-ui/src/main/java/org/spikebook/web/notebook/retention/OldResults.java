package org.spikebook.web.notebook.retention;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Every week, forgets old results of trainings and of sweeps to which nothing refers. */
@Configuration
class OldResults {

    private static final Logger LOG = LoggerFactory.getLogger(OldResults.class);
    private static final Duration EVERY = Duration.ofDays(7);

    @Bean
    Task<Void> forgetOldResults(ResultRetention retention, ResultProperties settings, Clock clock) {
        return Tasks.recurring("forget-old-results", FixedDelay.of(EVERY))
                .execute((_, _) -> {
                    Instant madeBefore = clock.instant().minus(settings.lifetime());
                    log(retention.forget(madeBefore));
                });
    }

    private static void log(RetentionResult result) {
        if (result.unreadable() > 0) {
            LOG.warn(
                    "No old results were forgotten: {} states of notebooks cannot be read",
                    result.unreadable());
        } else if (result.forgotten() > 0) {
            LOG.info("{} results to which nothing refers were forgotten", result.forgotten());
        }
    }
}
