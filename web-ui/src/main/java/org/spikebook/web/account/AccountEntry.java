package org.spikebook.web.account;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRepository;
import org.spikebook.db.account.VisitorRow;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.device.Devices;
import org.spikebook.web.account.device.KnownBrowser;
import org.spikebook.web.account.device.NewBrowser;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.Optional;

/**
 * Lets a visitor into an account, whichever way its owner has proved to be them. It checks nothing
 * but that the account still has the password it had then: the rest is the caller's.
 */
@Component
public class AccountEntry {

    private final VisitorRepository visitors;
    private final GuestMigration guestWork;
    private final Devices devices;
    private final KnownBrowser browser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccountEntry(
            VisitorRepository visitors,
            GuestMigration guestWork,
            Devices devices,
            KnownBrowser browser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.visitors = visitors;
        this.guestWork = guestWork;
        this.devices = devices;
        this.browser = browser;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Gives the account what the visitor did as a guest, and a token for the visitor's browser.
     *
     * @param visitor who asks; a guest, or the account itself
     * @param account as it was when its owner proved to be them
     * @return that they are signed in; refused if the account got another password meanwhile
     */
    public SignInResult enter(VisitorId visitor, VisitorRow account) {
        return devices.register(account)
                .<SignInResult>map(token -> signedIn(visitor, account, token))
                .orElseGet(() -> changedMeanwhile(account));
    }

    private SignInResult.SignedIn signedIn(VisitorId visitor, VisitorRow account, String token) {
        SecurityEvents.signedIn(account.id());
        visitors.signedIn(account.id(), clock.instant());
        int migrated = guestWork.bring(visitor, account.id());
        guestWork.bringUploads(visitor, account.id());
        if (browser.of(account.id()).isEmpty()) {
            events.publishEvent(new NewBrowser(account));
        }
        return new SignInResult.SignedIn(Visitor.of(account), token, migrated);
    }

    private static SignInResult changedMeanwhile(VisitorRow account) {
        SecurityEvents.signInFailed(Optional.of(account));
        return new SignInResult.Refused(
                Problem.of(AccountEntry.class, "/password", "changedMeanwhile"));
    }
}
