package org.spikebook.web.account;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.spikebook.db.account.DeviceRepository;
import org.spikebook.db.account.VisitorRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Every few hours, forgets guests who looked in once and left nothing behind. */
@Configuration
class IdleGuests {

    private static final Duration EVERY = Duration.ofHours(6);
    private static final Duration IDLE = Duration.ofDays(7);

    @Bean
    Task<Void> forgetIdleGuests(VisitorRepository visitors, DeviceRepository devices, Clock clock) {
        return Tasks.recurring("forget-idle-guests", FixedDelay.of(EVERY))
                .execute((instance, context) -> {
                    Instant now = clock.instant();
                    devices.deleteExpired(now);
                    visitors.deleteIdleGuests(now.minus(IDLE));
                });
    }
}
