package org.spikebook.web.crash.node;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;

/** A PostgreSQL that writes as it does in earnest, and that can be started again over its data. */
final class DurablePostgres implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(2);

    private final Path data;
    private final int port;
    private EmbeddedPostgres server;

    DurablePostgres(Path data) {
        this.data = data;
        this.port = freePort();
        this.server = start();
    }

    private EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "100")
                    .setPGStartupWait(START)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start", e);
        }
    }

    /** Ends it, with all connections, and starts it again. */
    void restart() {
        close();
        server = start();
    }

    int port() {
        return port;
    }

    /** Its rows, past whatever stands before it. */
    JdbcClient rows() {
        return JdbcClient.create(server.getPostgresDatabase());
    }

    /** The address of its database behind a port. */
    static String url(int port) {
        return "jdbc:postgresql://localhost:" + port + "/postgres";
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
