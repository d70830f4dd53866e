package org.spikebook.db;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The address of a database.
 *
 * @param text as JDBC takes it
 */
public record DatabaseUrl(String text) {

    private static final String SERVERS = "jdbc:postgresql://";
    private static final Pattern SAYS_HOW = Pattern.compile("[?&]ssl(mode)?(=|&|$)");

    /**
     * The address with what it leaves open: a server of PostgreSQL on another machine is spoken to
     * by TLS only, and has to prove the name by which it is called. What the address says of
     * encryption itself stands.
     */
    public String encrypted() {
        return isElsewhere() && !SAYS_HOW.matcher(text).find()
                ? text + (text.contains("?") ? "&" : "?") + "sslmode=verify-full"
                : text;
    }

    private boolean isElsewhere() {
        return text.startsWith(SERVERS)
                && !Arrays.stream(text.substring(SERVERS.length()).split("[/?]", 2)[0].split(","))
                        .allMatch(DatabaseUrl::isThisMachine);
    }

    private static boolean isThisMachine(String server) {
        String host =
                server.startsWith("[")
                        ? server.substring(1).split("]", 2)[0]
                        : server.split(":", 2)[0];
        try {
            return host.isEmpty()
                    || host.equals("localhost")
                    || InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException isAName) {
            return false;
        }
    }
}
