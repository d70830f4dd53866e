package org.spikebook.web.account.device;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.web.server.Cookie.SameSite;
import org.springframework.web.util.WebUtils;

import java.time.Duration;
import java.util.Optional;

/**
 * The cookie that holds a browser's token: unreadable for scripts, not sent from other sites, and
 * over HTTPS only where the page came over HTTPS.
 */
public final class DeviceCookie {

    private static final String NAME = "spikebook";

    private DeviceCookie() {}

    public static Optional<String> read(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME)).map(Cookie::getValue);
    }

    static Cookie holding(String token, Duration lifetime, boolean secure) {
        return holding(NAME, token, lifetime, secure);
    }

    static Cookie holding(String name, String value, Duration lifetime, boolean secure) {
        Cookie cookie = new Cookie(name, value);
        cookie.setHttpOnly(true);
        cookie.setPath("/");
        cookie.setMaxAge((int) Math.min(lifetime.toSeconds(), Integer.MAX_VALUE));
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", SameSite.LAX.attributeValue());
        return cookie;
    }
}
