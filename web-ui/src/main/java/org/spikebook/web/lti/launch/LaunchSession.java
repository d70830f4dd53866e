package org.spikebook.web.lti.launch;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRow;
import org.spikebook.web.account.GuestMigration;
import org.spikebook.web.account.device.BrowserIdentity;
import org.spikebook.web.account.device.DeviceCookie;
import org.spikebook.web.account.device.Devices;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** Makes a browser that of an account, as signing in does: with another token and session. */
@Component
class LaunchSession {

    private final Devices devices;
    private final BrowserIdentity browser;
    private final GuestMigration guestWork;

    LaunchSession(Devices devices, BrowserIdentity browser, GuestMigration guestWork) {
        this.devices = devices;
        this.browser = browser;
        this.guestWork = guestWork;
    }

    /** What a guest did in the browser is the account's afterwards. */
    void begin(VisitorId account, HttpServletRequest request, HttpServletResponse response) {
        Optional<String> token = DeviceCookie.read(request);
        Optional<VisitorRow> before = token.flatMap(devices::find);
        if (before.filter(row -> row.id().equals(account)).isPresent()) {
            return;
        }
        before.ifPresent(row -> {
            guestWork.bring(row.id(), account);
            guestWork.bringUploads(row.id(), account);
        });
        token.ifPresent(devices::forget);
        browser.remember(devices.register(account), request, response);
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
    }
}
