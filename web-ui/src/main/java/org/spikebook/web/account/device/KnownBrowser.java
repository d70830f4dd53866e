package org.spikebook.web.account.device;

import com.vaadin.flow.server.VaadinServletRequest;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.spikebook.db.account.VisitorId;
import org.spikebook.web.common.ProvenanceSigner;
import org.spikebook.web.common.SpikebookProperties;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.WebUtils;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which accounts a browser has been signed in to: a signed cookie that outlives signing out. It
 * gives no access; it only lets a browser sign in without delay while others guess the password.
 */
@Component
public class KnownBrowser {

    private static final String NAME = "spikebook-accounts";
    private static final String SIGNED_AS = "known-browser:";
    private static final String BETWEEN = ".";
    private static final int MAX_ACCOUNTS = 8;

    private final ProvenanceSigner signer;
    private final Secrets secrets;
    private final SpikebookProperties settings;

    KnownBrowser(ProvenanceSigner signer, Secrets secrets, SpikebookProperties settings) {
        this.signer = signer;
        this.secrets = secrets;
        this.settings = settings;
    }

    /** What tells this browser from others, if it has been signed in to the account. */
    public Optional<String> of(VisitorId account) {
        return Optional.ofNullable(VaadinServletRequest.getCurrent())
                .map(VaadinServletRequest::getHttpServletRequest)
                .or(KnownBrowser::plainRequest)
                .flatMap(request -> of(account, request));
    }

    /** Outside of pages, as when a provider sends the browser back. */
    private static Optional<HttpServletRequest> plainRequest() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes plain
                ? Optional.of(plain.getRequest())
                : Optional.empty();
    }

    public Optional<String> of(VisitorId account, HttpServletRequest request) {
        return read(request)
                .filter(mark -> mark.accounts().contains(account.toString()))
                .map(Mark::browser);
    }

    /** Marks the browser as one that is signed in to the account, unless it is marked so. */
    public void remember(
            VisitorId account, HttpServletRequest request, HttpServletResponse response) {
        Mark mark = read(request).orElseGet(() -> new Mark(secrets.newToken(), List.of()));
        if (!mark.accounts().contains(account.toString())) {
            String text = mark.with(account.toString()).text();
            String value = text + BETWEEN + signature(text);
            response.addCookie(
                    DeviceCookie.holding(
                            NAME, value, settings.guestLifetime(), request.isSecure()));
        }
    }

    private Optional<Mark> read(HttpServletRequest request) {
        String value =
                Optional.ofNullable(WebUtils.getCookie(request, NAME))
                        .map(Cookie::getValue)
                        .orElse("");
        int end = value.lastIndexOf(BETWEEN);
        return end < 0
                ? Optional.empty()
                : Mark.read(value.substring(0, end)).filter(mark -> isSigned(mark, value));
    }

    private boolean isSigned(Mark mark, String value) {
        String signature = value.substring(value.lastIndexOf(BETWEEN) + BETWEEN.length());
        return signer.isSignature(SIGNED_AS + mark.text(), signature.replace("256-", "256:"));
    }

    /** Cookies have no colons. */
    private String signature(String text) {
        return signer.sign(SIGNED_AS + text).replace("256:", "256-");
    }

    private record Mark(String browser, List<String> accounts) {

        static Optional<Mark> read(String text) {
            List<String> parts = Arrays.asList(text.split("\\.", -1));
            return parts.size() > MAX_ACCOUNTS + 1
                    ? Optional.empty()
                    : Optional.of(new Mark(parts.getFirst(), parts.subList(1, parts.size())));
        }

        Mark with(String account) {
            List<String> all = new ArrayList<>(accounts);
            all.add(account);
            int first = Math.max(0, all.size() - MAX_ACCOUNTS);
            return new Mark(browser, List.copyOf(all.subList(first, all.size())));
        }

        String text() {
            return browser + (accounts.isEmpty() ? "" : BETWEEN) + String.join(BETWEEN, accounts);
        }
    }
}
