package org.spikebook.web.lti.score;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Duration;

/** Once a minute, on one of the nodes, sends platforms the scores that are new. */
@Configuration
class ScoreTask {

    private static final Duration EVERY = Duration.ofMinutes(1);

    @Bean
    Task<Void> sendLtiScores(ScoreCollector collector, ScoreSender sender) {
        return Tasks.recurring("send-lti-scores", FixedDelay.of(EVERY))
                .execute((_, _) -> {
                    collector.collect();
                    sender.sendDue();
                });
    }
}
