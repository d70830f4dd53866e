package org.spikebook.web.account;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRepository;
import org.spikebook.db.account.VisitorRow;
import org.spikebook.web.account.device.Devices;
import org.spikebook.web.common.UploadFolders;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.time.Clock;

/**
 * Lets a visitor into an account, whichever way its owner has proved to be them. It checks nothing:
 * that is the caller's.
 */
@Component
public class AccountEntry {

    private static final Logger LOG = LoggerFactory.getLogger(AccountEntry.class);

    private final VisitorRepository visitors;
    private final GuestMigration guestWork;
    private final UploadFolders uploads;
    private final Devices devices;
    private final Clock clock;

    AccountEntry(
            VisitorRepository visitors,
            GuestMigration guestWork,
            UploadFolders uploads,
            Devices devices,
            Clock clock) {
        this.visitors = visitors;
        this.guestWork = guestWork;
        this.uploads = uploads;
        this.devices = devices;
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
        moveUploads(visitor, account.id());
        String token = devices.register(account.id());
        return new SignInResult.SignedIn(Visitor.of(account), token, migrated);
    }

    private void moveUploads(VisitorId guest, VisitorId account) {
        try {
            if (visitors.find(guest).filter(VisitorRow::isGuest).isPresent()) {
                uploads.bring(guest.toString(), account.toString());
            }
        } catch (IOException e) {
            LOG.warn("Uploads of a guest could not be given to the account", e);
        }
    }
}
