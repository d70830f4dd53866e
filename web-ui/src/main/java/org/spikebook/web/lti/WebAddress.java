package org.spikebook.web.lti;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/** Addresses of platforms: over HTTPS, or on this machine, where HTTP shows no one anything. */
public final class WebAddress {

    /** As the database keeps them. */
    private static final int MAX_LENGTH = 1000;

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private WebAddress() {}

    /** The address that a text is, if a platform may have it. */
    public static Optional<URI> of(@Nullable String text) {
        if (text == null || text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(new URI(text)).filter(WebAddress::isUsable);
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    private static boolean isUsable(URI address) {
        String host = address.getHost();
        return host != null
                && address.getUserInfo() == null
                && address.getFragment() == null
                && ("https".equals(address.getScheme())
                        || "http".equals(address.getScheme()) && LOOPBACK.contains(host));
    }

    /** Scheme, host and port, as a content policy names them. */
    public static String origin(URI address) {
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return address.getScheme() + "://" + address.getHost() + port;
    }
}
