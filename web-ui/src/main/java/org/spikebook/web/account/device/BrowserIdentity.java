package org.spikebook.web.account.device;

import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.spikebook.db.account.VisitorId;
import org.spikebook.web.common.SpikebookProperties;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Tells the browser who it is. */
@Component
public class BrowserIdentity {

    private final Duration cookieLifetime;
    private final Devices devices;

    /** A cookie is kept as long as it may be needed: the row of its token says what it is worth. */
    BrowserIdentity(SpikebookProperties settings, SignInProperties signIn, Devices devices) {
        this.cookieLifetime = Collections.max(List.of(settings.guestLifetime(), signIn.lifetime()));
        this.devices = devices;
    }

    public void remember(String token, HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(DeviceCookie.holding(token, cookieLifetime, request.isSecure()));
    }

    /**
     * Makes a browser the visitor with this token, outside Vaadin. The caller has changed the id of
     * the session.
     */
    public void replace(String token, HttpServletRequest request, HttpServletResponse response) {
        forgetDevice(request);
        remember(token, request, response);
    }

    /**
     * Makes the browser of the current request the visitor with this token, with a new session id.
     * The page must be loaded again afterwards.
     */
    public void remember(String token) {
        HttpServletRequest request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        forgetDevice(request);
        remember(token, request, VaadinServletResponse.getCurrent().getHttpServletResponse());
        VaadinService.reinitializeSession(VaadinServletRequest.getCurrent());
    }

    /**
     * Gives the browser of the current request another token for the visitor that it is already:
     * the one before an account was made, or before it could do more, is worth nothing any more.
     */
    public void renew(VisitorId visitor) {
        HttpServletRequest request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        forgetDevice(request);
        remember(
                devices.register(visitor),
                request,
                VaadinServletResponse.getCurrent().getHttpServletResponse());
    }

    /** Makes the browser of the current request a stranger; loaded again, it is a new guest. */
    public void forget() {
        HttpServletRequest request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        forgetDevice(request);
        VaadinServletResponse.getCurrent()
                .getHttpServletResponse()
                .addCookie(DeviceCookie.holding("", Duration.ZERO, request.isSecure()));
        VaadinServletRequest.getCurrent().getWrappedSession().invalidate();
    }

    /** The hash of the token of the browser of the current request; empty if it has none. */
    public Optional<String> tokenHash() {
        return Optional.ofNullable(VaadinServletRequest.getCurrent())
                .map(VaadinServletRequest::getHttpServletRequest)
                .flatMap(DeviceCookie::read)
                .map(Secrets::hash);
    }

    /** When the browser of the current request became this visitor; empty if it is not. */
    public Optional<Instant> since(VisitorId visitor) {
        return Optional.ofNullable(VaadinServletRequest.getCurrent())
                .map(VaadinServletRequest::getHttpServletRequest)
                .flatMap(DeviceCookie::read)
                .flatMap(token -> devices.since(token, visitor));
    }

    private void forgetDevice(HttpServletRequest request) {
        DeviceCookie.read(request).ifPresent(devices::forget);
    }
}
