package org.spikebook.web.operation.metrics;

import jakarta.servlet.http.HttpServletRequest;

import org.spikebook.web.account.device.Secrets;
import org.spikebook.web.common.SpikebookProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;

/**
 * Who may read metrics: programs on the same machine, and those which know the token in the data
 * folder. What a proxy on the same machine passes on comes from elsewhere.
 */
@IfMetrics
@Component
class MetricsAccess {

    private static final String FILE = "metrics.token";
    private static final String BEARER = "Bearer ";

    private static final List<String> OF_PROXIES =
            List.of(
                    "Forwarded",
                    "X-Forwarded-For",
                    "X-Forwarded-Host",
                    "X-Forwarded-Proto",
                    "X-Real-IP",
                    "Via");

    private final byte[] expected;

    MetricsAccess(SpikebookProperties settings, Secrets secrets) {
        this.expected = bytes(BEARER + token(settings.home().resolve(FILE), secrets));
    }

    /** It stays the same, so that a file of the monitoring may name it. */
    private static String token(Path file, Secrets secrets) {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, secrets.newToken() + "\n");
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean allows(HttpServletRequest request) {
        String given = request.getHeader(HttpHeaders.AUTHORIZATION);
        return given == null
                ? isOfThisMachine(request)
                : MessageDigest.isEqual(bytes(given.strip()), expected);
    }

    private static boolean isOfThisMachine(HttpServletRequest request) {
        return OF_PROXIES.stream().noneMatch(name -> request.getHeader(name) != null)
                && isLoopback(request.getRemoteAddr());
    }

    /** A proxy that is believed may give what is not an address, such as one with a port. */
    private static boolean isLoopback(String address) {
        try {
            return InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
