package org.spikebook.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.spikebook.web.common.SpikebookProperties;
import org.springframework.stereotype.Component;

/** Tells the browser who it is. */
@Component
class BrowserIdentity {

    private final SpikebookProperties settings;

    BrowserIdentity(SpikebookProperties settings) {
        this.settings = settings;
    }

    void remember(String token, HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(
                DeviceCookie.holding(token, settings.guestLifetime(), request.isSecure()));
    }
}
