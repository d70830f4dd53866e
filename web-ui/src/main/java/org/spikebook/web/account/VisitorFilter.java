package org.spikebook.web.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.spikebook.db.account.VisitorRow;
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
 * Makes every browser somebody. The cookie decides, not the session: so a visitor is the same after
 * a restart and on another node. A page asked for without a known cookie makes a new guest; other
 * requests do not, so that pictures and programs leave no rows behind.
 */
final class VisitorFilter extends OncePerRequestFilter {

    private final Devices devices;
    private final BrowserIdentity browser;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    VisitorFilter(Devices devices, BrowserIdentity browser) {
        this.devices = devices;
        this.browser = browser;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<VisitorRow> visitor = DeviceCookie.read(request).flatMap(devices::find);
        if (visitor.isEmpty() && asksForPage(request)) {
            visitor = Optional.of(welcome(request, response));
        }
        if (visitor.isPresent()) {
            authenticate(visitor.get(), request, response);
        } else {
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    private static boolean asksForPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.getMethod().equals("GET")
                && accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && request.getParameter("v-r") == null;
    }

    private VisitorRow welcome(HttpServletRequest request, HttpServletResponse response) {
        VisitorRow guest = devices.newGuest();
        browser.remember(devices.register(guest.id()), request, response);
        return guest;
    }

    /** In the session too, so that it is known within {@code UI.access} on other threads. */
    private void authenticate(
            VisitorRow visitor, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(VisitorAuthentication.of(visitor));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
