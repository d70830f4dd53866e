package org.spikebook.web.operation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

class BackupSocketLoopTest {

    private static final int FAILURES = 3;

    @TempDir Path folder;

    @Test
    void serve_afterEachFailure_pauses_andServesTheNext() throws IOException {
        UnixDomainSocketAddress address = UnixDomainSocketAddress.of(folder.resolve("s"));
        AtomicInteger served = new AtomicInteger();
        AtomicInteger pauses = new AtomicInteger();
        try (ServerSocketChannel opened = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            opened.bind(address);
            connectTimes(FAILURES + 1, address);

            BackupSocket.serve(
                    opened,
                    peer -> {
                        if (served.incrementAndGet() > FAILURES) {
                            opened.close();
                        } else {
                            throw new IOException("too many open files");
                        }
                    },
                    pauses::incrementAndGet);
        }

        assertThat(served).hasValue(FAILURES + 1);
        assertThat(pauses).hasValue(FAILURES);
    }

    /** They wait in the queue of the socket. */
    private static void connectTimes(int times, UnixDomainSocketAddress address)
            throws IOException {
        for (int i = 0; i < times; i++) {
            SocketChannel.open(address).close();
        }
    }
}
