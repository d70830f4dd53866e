package org.spikebook.web.account.recovery;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.spikebook.db.account.EmailConfirmationRepository;
import org.spikebook.db.account.PasswordLinkRepository;
import org.spikebook.db.classroom.StaffInvitationRepository;
import org.spikebook.db.lti.LtiLoginRepository;
import org.spikebook.db.share.ShareRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Every few hours, forgets links that work no longer: to new passwords, to confirm an e-mail
 * address, to teach a class, to shared notebooks; and launches from learning platforms that were
 * not finished.
 */
@Configuration
class ExpiredLinks {

    private static final Duration EVERY = Duration.ofHours(6);

    @Bean
    Task<Void> forgetExpiredLinks(
            PasswordLinkRepository passwords,
            EmailConfirmationRepository emails,
            StaffInvitationRepository invitations,
            ShareRepository shares,
            LtiLoginRepository launches,
            Clock clock) {
        return Tasks.recurring("forget-expired-links", FixedDelay.of(EVERY))
                .execute((_, _) ->
                        forget(passwords, emails, invitations, shares, launches, clock.instant()));
    }

    static void forget(
            PasswordLinkRepository passwords,
            EmailConfirmationRepository emails,
            StaffInvitationRepository invitations,
            ShareRepository shares,
            LtiLoginRepository launches,
            Instant now) {
        passwords.deleteExpired(now);
        emails.deleteExpired(now);
        invitations.deleteExpired(now);
        shares.deleteExpired(now);
        launches.deleteExpired(now);
    }
}
