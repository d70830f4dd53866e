package org.spikebook.web.account.browser;

import org.spikebook.db.account.DeviceRepository;
import org.spikebook.db.account.VisitorId;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.BeVisitor;
import org.spikebook.web.account.SecurityEvents;
import org.spikebook.web.account.device.BrowserIdentity;
import org.spikebook.web.common.ForAnyVisitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.List;

/** The browsers in which the current visitor is signed in, and their end. */
@Service
public class BrowserService {

    private final Authorization authorization;
    private final DeviceRepository devices;
    private final BrowserIdentity browser;
    private final Clock clock;

    BrowserService(
            Authorization authorization,
            DeviceRepository devices,
            BrowserIdentity browser,
            Clock clock) {
        this.authorization = authorization;
        this.devices = devices;
        this.browser = browser;
        this.clock = clock;
    }

    /** The one that was signed in last first. */
    @ForAnyVisitor
    @Transactional(readOnly = true)
    public List<SignedInBrowser> mine() {
        VisitorId visitor = authorization.require(new BeVisitor());
        String current = browser.tokenHash().orElse("");
        return devices.of(visitor, clock.instant()).stream()
                .map(row ->
                        new SignedInBrowser(
                                row.tokenHash(), row.createdAt(), row.tokenHash().equals(current)))
                .toList();
    }

    /** Signs one out: it is a stranger from its next request on. */
    @ForAnyVisitor
    @Transactional
    public void signOut(SignedInBrowser chosen) {
        VisitorId visitor = authorization.require(new BeVisitor());
        if (devices.delete(chosen.key(), visitor)) {
            SecurityEvents.browserSignedOut(visitor);
        }
    }

    /** Signs all out but the one that asks. */
    @ForAnyVisitor
    @Transactional
    public void signOutOthers() {
        mine().stream().filter(each -> !each.current()).forEach(this::signOut);
    }
}
