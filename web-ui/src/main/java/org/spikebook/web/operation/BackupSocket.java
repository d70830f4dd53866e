package org.spikebook.web.operation;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spikebook.db.backup.BackupWriter;
import org.spikebook.db.backup.RunningServer;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.common.SpikebookProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import javax.sql.DataSource;

/** Writes a backup to each that opens the socket in the data folder, one after the other. */
@Component
class BackupSocket implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BackupSocket.class);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private static final int BUFFER = 1 << 16;

    private final DataSource database;
    private final Path folder;
    private final boolean servesPages;
    private final Clock clock;
    private volatile @Nullable ServerSocketChannel socket;

    BackupSocket(DataSource database, SpikebookProperties settings, Clock clock) {
        this.database = database;
        this.folder = settings.home().toAbsolutePath();
        this.servesPages = settings.process().servesPages();
        this.clock = clock;
    }

    /**
     * Where no socket can be, the server works without. So does a worker, which may share the
     * folder with a server.
     */
    @Override
    public void start() {
        if (!servesPages) {
            return;
        }
        try {
            ServerSocketChannel opened = new RunningServer(folder).listen();
            socket = opened;
            Thread.ofPlatform().daemon().name("backup").start(() -> serve(opened));
        } catch (IOException | RuntimeException e) {
            warn("log.noSocket", folder, e);
        }
    }

    private void serve(ServerSocketChannel opened) {
        serve(opened, this::write, () -> LockSupport.parkNanos(PAUSE.toNanos()));
    }

    /** What is done with one that opened the socket. */
    @FunctionalInterface
    interface Peer {
        void serve(SocketChannel peer) throws IOException;
    }

    /**
     * Serves one after the other until the socket is closed.
     *
     * @param pause after a failure: where no file can be opened, the next attempt fails as soon
     */
    static void serve(ServerSocketChannel opened, Peer peers, Runnable pause) {
        while (opened.isOpen()) {
            try (SocketChannel peer = opened.accept()) {
                peers.serve(peer);
            } catch (IOException e) {
                // that one went away, or this server ends
                LOG.debug("no backup", e);
                pause.run();
            }
        }
    }

    /** Its reader sees by its end whether it is whole. */
    private void write(SocketChannel peer) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Channels.newOutputStream(peer), BUFFER);
                Connection connection = database.getConnection()) {
            BackupWriter.write(connection, folder, clock.instant(), out);
        } catch (SQLException | FileSystemException | RuntimeException e) {
            warn("log.backupFailed", e);
        }
    }

    private static void warn(String key, Object... args) {
        LOG.warn(Text.of(BackupSocket.class, key, args).english());
    }

    @Override
    public void stop() {
        ServerSocketChannel closed = socket;
        socket = null;
        if (closed != null) {
            try {
                closed.close();
                new RunningServer(folder).remove();
            } catch (IOException e) {
                LOG.debug("the socket stays", e);
            }
        }
    }

    @Override
    public boolean isRunning() {
        return socket != null;
    }
}
