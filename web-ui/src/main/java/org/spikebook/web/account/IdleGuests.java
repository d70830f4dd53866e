package org.spikebook.web.account;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spikebook.db.account.DeviceRepository;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.person.IdleGuestRepository;
import org.spikebook.web.common.SpikebookProperties;
import org.spikebook.web.common.UploadFolders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Every few hours, forgets guests who did not come back and left nothing behind but files that they
 * uploaded.
 */
@Configuration
class IdleGuests {

    private static final Logger LOG = LoggerFactory.getLogger(IdleGuests.class);
    private static final Duration EVERY = Duration.ofHours(6);

    @Bean
    Task<Void> forgetIdleGuests(
            IdleGuestRepository guests,
            DeviceRepository devices,
            UploadFolders uploads,
            SpikebookProperties settings,
            Clock clock) {
        return Tasks.recurring("forget-idle-guests", FixedDelay.of(EVERY))
                .execute((_, _) ->
                        forget(
                                guests,
                                devices,
                                uploads,
                                settings.idleGuestLifetime(),
                                clock.instant()));
    }

    static void forget(
            IdleGuestRepository guests,
            DeviceRepository devices,
            UploadFolders uploads,
            Duration idle,
            Instant now) {
        devices.deleteExpired(now);
        for (VisitorId guest : guests.delete(now.minus(idle))) {
            try {
                uploads.forget(guest.toString());
            } catch (IOException e) {
                LOG.warn("Uploads of a guest who is gone could not be deleted", e);
            }
        }
    }
}
