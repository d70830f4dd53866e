package org.spikebook.web.networklab.live;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Does commands one after another, in the order in which they were given, on whichever shared
 * thread is free. Safe for use by several threads.
 */
final class CommandQueue {

    private final Executor threads;
    private CompletableFuture<@Nullable Void> last = CompletableFuture.completedFuture(null);

    CommandQueue(Executor threads) {
        this.threads = threads;
    }

    /**
     * Does a command after those before, whatever came of them.
     *
     * @param command that catches what it throws
     */
    synchronized void add(Runnable command) {
        last =
                last.handleAsync(
                        (_, _) -> {
                            command.run();
                            return null;
                        },
                        threads);
    }
}
