package org.spikebook.e2e.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * An OpenID Connect provider in a process of its own: the npm package {@code oidc-provider}, which
 * the build of web-ui installs. It signs in anyone under the name that they enter.
 */
public final class OidcServer implements AutoCloseable {

    /** What the application calls it. */
    public static final String LABEL = "Example University";

    private static final String SECRET = "a secret of the journeys";

    private final Process process;
    private final String address;

    private OidcServer(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Starts it on a free port. */
    public static OidcServer start() {
        Path log = Output.freshFile("server", "OidcServer.log");
        ProcessBuilder builder =
                new ProcessBuilder(
                        System.getProperty("spikebook.node"), System.getProperty("spikebook.oidc"));
        builder.environment().put("OIDC_CLIENT_SECRET", SECRET);
        builder.redirectError(log.toFile());
        try {
            Process process = builder.start();
            // its notices come before
            BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
            String address =
                    lines.lines()
                            .filter(line -> line.startsWith("http://"))
                            .findFirst()
                            .orElseThrow(() ->
                                    new AssertionError("the provider does not start; see " + log));
            return new OidcServer(process, address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String address() {
        return address;
    }

    /** Options for the application's Java, by which people can sign in by this provider. */
    public List<String> javaOptions() {
        return List.of(
                "-DSPIKEBOOK_OIDC_ISSUER=" + address,
                "-DSPIKEBOOK_OIDC_CLIENT_ID=spikebook",
                "-DSPIKEBOOK_OIDC_CLIENT_SECRET=" + SECRET,
                "-DSPIKEBOOK_OIDC_LABEL=" + LABEL);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
