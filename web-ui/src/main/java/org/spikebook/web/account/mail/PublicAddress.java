package org.spikebook.web.account.mail;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/**
 * Where people reach this server, as its operator says. Nothing that a request says about it (its
 * {@code Host}) comes into a mail: the sender of a request could choose where the link leads.
 */
record PublicAddress(URI base) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /**
     * Reads the setting.
     *
     * @throws IllegalArgumentException if links may not begin with it
     */
    static PublicAddress of(String text) {
        try {
            URI address = new URI(text.endsWith("/") ? text : text + "/");
            if (isUsable(address)) {
                return new PublicAddress(address);
            }
        } catch (URISyntaxException notAnAddress) {
            // said below
        }
        throw new IllegalArgumentException(
                "SPIKEBOOK_PUBLIC_ADDRESS must be where people reach this server, as"
                        + " https://spikebook.example.edu");
    }

    private static boolean isUsable(URI address) {
        String host = address.getHost();
        return host != null
                && address.getUserInfo() == null
                && address.getQuery() == null
                && address.getFragment() == null
                && ("https".equals(address.getScheme())
                        || "http".equals(address.getScheme()) && THIS_MACHINE.contains(host));
    }

    /** The address of a page. */
    String page(String route, String token) {
        return base + route + "/" + token;
    }
}
