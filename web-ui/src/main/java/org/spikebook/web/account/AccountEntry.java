package org.spikebook.web.account;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRepository;
import org.spikebook.db.account.VisitorRow;
import org.spikebook.web.account.device.Devices;
import org.spikebook.web.account.device.KnownBrowser;
import org.spikebook.web.account.device.NewBrowser;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import java.time.Clock;

/**
 * Lets a visitor into an account, whichever way its owner has proved to be them. It checks nothing:
 * that is the caller's.
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
     */
    public SignInResult.SignedIn enter(VisitorId visitor, VisitorRow account) {
        SecurityEvents.signedIn(account.id());
        visitors.signedIn(account.id(), clock.instant());
        int migrated = guestWork.bring(visitor, account.id());
        guestWork.bringUploads(visitor, account.id());
        if (browser.of(account.id()).isEmpty()) {
            events.publishEvent(new NewBrowser(account));
        }
        String token = devices.register(account.id());
        return new SignInResult.SignedIn(Visitor.of(account), token, migrated);
    }
}
