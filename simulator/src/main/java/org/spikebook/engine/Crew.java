package org.spikebook.engine;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

/**
 * Threads that do parts of a step together. A step takes microseconds, so that waiting workers
 * spin, and give way only after a while. The thread that created the crew is its first worker.
 */
public final class Crew implements AutoCloseable {

    private static final int SPINS_BEFORE_YIELD = 2_000;
    private static final int SPINS_BEFORE_ASKING = 4_000;

    private final int size;
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger busy = new AtomicInteger();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private volatile @Nullable IntConsumer task;
    private volatile boolean closed;

    private Crew(int size) {
        this.size = size;
        for (int worker = 1; worker < size; worker++) {
            int number = worker;
            Thread.ofPlatform().daemon().name("spikebook-crew-" + number).start(() -> work(number));
        }
    }

    /** The calling thread alone. */
    public static Crew alone() {
        return new Crew(1);
    }

    /** The calling thread and {@code size - 1} more, until the crew is closed. */
    public static Crew of(int size) {
        return new Crew(Math.max(1, size));
    }

    public int size() {
        return size;
    }

    /**
     * Calls {@code part} with each worker's number, on all threads at once, and waits for all.
     *
     * @param whileWaiting called about once in a millisecond while only others are still at work
     * @throws CancellationException if one of them gave up
     */
    void run(IntConsumer part, Runnable whileWaiting) {
        task = part;
        failure.set(null);
        busy.set(size - 1);
        turn.incrementAndGet();
        try {
            part.accept(0);
        } finally {
            awaitOthers(whileWaiting);
        }
        Throwable failed = failure.get();
        if (failed instanceof CancellationException cancelled) {
            throw cancelled;
        }
        if (failed instanceof Error error) {
            throw error;
        }
        if (failed != null) {
            throw new IllegalStateException("a worker failed", failed);
        }
    }

    /** If nobody can be asked any more, waits nevertheless: the others are still at work. */
    private void awaitOthers(Runnable whileWaiting) {
        RuntimeException thrown = null;
        for (int spins = 1; busy.get() > 0; spins++) {
            try {
                linger(spins, whileWaiting);
            } catch (RuntimeException e) {
                thrown = e;
            }
        }
        if (thrown != null) {
            throw thrown;
        }
    }

    /**
     * Waits a moment for others.
     *
     * @param spins how often that was done already
     * @param whileWaiting called about once in a millisecond
     */
    static void linger(int spins, Runnable whileWaiting) {
        pause(spins);
        if (spins % SPINS_BEFORE_ASKING == 0) {
            whileWaiting.run();
        }
    }

    private void work(int worker) {
        for (int seen = 0; awaitTurnAfter(seen); seen++) {
            IntConsumer part = task;
            try {
                if (part != null) {
                    part.accept(worker);
                }
            } catch (RuntimeException | Error e) {
                failure.set(e);
            } finally {
                busy.decrementAndGet();
            }
        }
    }

    private boolean awaitTurnAfter(int seen) {
        for (int spins = 0; turn.get() == seen; spins++) {
            if (closed) {
                return false;
            }
            pause(spins);
        }
        return !closed;
    }

    private static void pause(int spins) {
        if (spins < SPINS_BEFORE_YIELD) {
            Thread.onSpinWait();
        } else {
            Thread.yield();
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
