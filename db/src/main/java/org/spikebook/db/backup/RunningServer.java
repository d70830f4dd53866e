package org.spikebook.db.backup;

import java.io.IOException;
import java.io.InputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The server that works with a data folder, reached by a socket in it: a path, no port. Only the
 * owner of the folder can open it. A server that is reached writes a backup, and closes.
 */
public record RunningServer(Path folder) {

    static final String SOCKET = "server.socket";

    /** Opens the socket for the server of this folder; one that a dead server left is replaced. */
    public ServerSocketChannel listen() throws IOException {
        Path socket = folder.resolve(SOCKET);
        Files.deleteIfExists(socket);
        ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            return channel.bind(UnixDomainSocketAddress.of(socket));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Removes the socket of a server that ends. */
    public void remove() throws IOException {
        Files.deleteIfExists(folder.resolve(SOCKET));
    }

    /** A backup as the server of this folder writes it; empty if none works with it. */
    public Optional<InputStream> backup() {
        return connect().map(Channels::newInputStream);
    }

    boolean isRunning() throws IOException {
        Optional<SocketChannel> channel = connect();
        if (channel.isPresent()) {
            channel.get().close();
        }
        return channel.isPresent();
    }

    private Optional<SocketChannel> connect() {
        Path socket = folder.resolve(SOCKET);
        if (!Files.exists(socket)) {
            return Optional.empty();
        }
        try {
            return Optional.of(SocketChannel.open(UnixDomainSocketAddress.of(socket)));
        } catch (IOException e) {
            return Optional.empty(); // left by a server that was killed
        }
    }
}
