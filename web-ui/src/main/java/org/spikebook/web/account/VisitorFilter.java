package org.spikebook.web.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.spikebook.db.account.VisitorRow;
import org.spikebook.web.account.device.BrowserIdentity;
import org.spikebook.web.account.device.DeviceCookie;
import org.spikebook.web.account.device.Devices;
import org.spikebook.web.account.device.KnownBrowser;
import org.spikebook.web.account.device.Secrets;
import org.spikebook.web.account.device.VisitorAuthentication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.Optional;

/**
 * Gives every browser an identity. The cookie decides, not the session: so a visitor is the same
 * after a restart and on another node. A page requested without a cookie gives the browser one;
 * nothing is written for it until the visitor does something that is worth keeping.
 */
final class VisitorFilter extends OncePerRequestFilter {

    private static final String HEALTH = "/health";

    private final Devices devices;
    private final BrowserIdentity browser;
    private final KnownBrowser known;
    private final Secrets secrets;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    VisitorFilter(Devices devices, BrowserIdentity browser, KnownBrowser known, Secrets secrets) {
        this.devices = devices;
        this.browser = browser;
        this.known = known;
        this.secrets = secrets;
    }

    /** The health is told while the database is away, too, and finding a visitor asks it. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().equals(request.getContextPath() + HEALTH);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> token = DeviceCookie.read(request);
        Optional<VisitorRow> row = token.flatMap(devices::find);
        row.filter(visitor -> !visitor.isGuest())
                .ifPresent(account -> known.remember(account.id(), request, response));
        row.map(VisitorAuthentication::of)
                .or(() -> token.flatMap(devices::unsavedGuest))
                .or(() -> newGuest(request, response))
                .ifPresentOrElse(
                        visitor -> authenticate(visitor, request, response),
                        SecurityContextHolder::clearContext);
        chain.doFilter(request, response);
    }

    private Optional<VisitorAuthentication> newGuest(
            HttpServletRequest request, HttpServletResponse response) {
        if (!asksForPage(request)) {
            return Optional.empty();
        }
        String token = secrets.newToken();
        browser.remember(token, request, response);
        return Optional.of(VisitorAuthentication.ofUnsavedGuest(Secrets.hash(token)));
    }

    private static boolean asksForPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.getMethod().equals("GET")
                && accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && request.getParameter("v-r") == null;
    }

    /** In the session too, so that it is known within {@code UI.access} on other threads. */
    private void authenticate(
            VisitorAuthentication visitor,
            HttpServletRequest request,
            HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(visitor);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
