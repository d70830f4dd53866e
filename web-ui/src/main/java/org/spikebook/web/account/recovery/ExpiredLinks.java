package org.spikebook.web.account.recovery;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.spikebook.db.account.PasswordLinkRepository;
import org.spikebook.db.classroom.StaffInvitationRepository;
import org.spikebook.db.share.ShareRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Every few hours, forgets links that work no longer: to new passwords, to teach a class, and to
 * shared notebooks.
 */
@Configuration
class ExpiredLinks {

    private static final Duration EVERY = Duration.ofHours(6);

    @Bean
    Task<Void> forgetExpiredLinks(
            PasswordLinkRepository passwords,
            StaffInvitationRepository invitations,
            ShareRepository shares,
            Clock clock) {
        return Tasks.recurring("forget-expired-links", FixedDelay.of(EVERY))
                .execute((_, _) -> forget(passwords, invitations, shares, clock.instant()));
    }

    static void forget(
            PasswordLinkRepository passwords,
            StaffInvitationRepository invitations,
            ShareRepository shares,
            Instant now) {
        passwords.deleteExpired(now);
        invitations.deleteExpired(now);
        shares.deleteExpired(now);
    }
}
