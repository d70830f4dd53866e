package org.spikebook.simulator.engine.compiled;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Has a thread of its own do what cannot be aborted. A browser's home, where there are no threads,
 * replaces this class.
 */
final class Background {

    private static final long NANOS_BETWEEN_QUESTIONS = 1_000_000;

    private Background() {}

    /**
     * What a thread of its own makes.
     *
     * @param cancellation asked about once in a millisecond until it is made
     */
    static <T> T await(Supplier<T> maker, CancellationToken cancellation) {
        FutureTask<T> making = new FutureTask<>(maker::get);
        Thread.ofPlatform().daemon().name("spikebook-memory").start(making);
        while (!making.isDone()) {
            LockSupport.parkNanos(making, NANOS_BETWEEN_QUESTIONS);
            cancellation.check();
        }
        return result(making);
    }

    private static <T> T result(FutureTask<T> done) {
        try {
            return done.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error outOfMemory) {
                throw outOfMemory;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
