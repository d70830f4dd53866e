package org.spikebook.simulator.engine.threads;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Threads that do parts of a step together. The thread that calls {@link #run} does one part, and
 * also those that no other thread has begun by then; where others take the processors, it does all
 * of them for a while ({@link Contention}), so that a team is hardly slower than one thread. A step
 * takes microseconds, so that threads {@linkplain Backoff spin before they park}.
 */
public final class ThreadTeam implements AutoCloseable {

    private static final int CALLER = 0;
    private static final TeamWork NOTHING = _ -> {};
    private static final Runnable NEVER_CANCELLED = () -> {};

    private final int size;
    private final AtomicInteger turn = new AtomicInteger();

    /** By part, the latest turn in which a thread took it. */
    private final AtomicIntegerArray taken;

    /** Parts of this turn whose threads are not done. */
    private final AtomicInteger unfinished = new AtomicInteger();

    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final Contention contention = new Contention(System::nanoTime);
    private final Backoff[] waits;
    private volatile TeamWork work = NOTHING;
    private volatile boolean closed;

    private ThreadTeam(int size, Consumer<Runnable> starter) {
        this.size = size;
        this.taken = new AtomicIntegerArray(size);
        this.waits = IntStream.range(0, size).mapToObj(_ -> new Backoff()).toArray(Backoff[]::new);
        for (int thread = 1; thread < size; thread++) {
            int number = thread;
            starter.accept(() -> serve(number));
        }
    }

    /** The calling thread alone. */
    public static ThreadTeam alone() {
        return of(1);
    }

    /** The calling thread and {@code size - 1} more, until the team is closed. */
    public static ThreadTeam of(int size) {
        return of(size, Thread.ofPlatform().daemon().name("spikebook-team-", 1)::start);
    }

    /**
     * A team whose other threads are started elsewhere.
     *
     * @param starter given what each other thread is to do
     */
    static ThreadTeam of(int size, Consumer<Runnable> starter) {
        return new ThreadTeam(Math.max(1, size), starter);
    }

    public int size() {
        return size;
    }

    /**
     * Does all parts of some work, and waits until all threads are done.
     *
     * @param whileWaiting called about once in a millisecond while only others are at work
     * @throws CancellationException if a part gave up
     */
    public void run(TeamWork next, Runnable whileWaiting) {
        if (contention.begin()) {
            doAlone(next);
        } else {
            doTogether(next, whileWaiting);
        }
    }

    private void doAlone(TeamWork next) {
        for (int part = 0; part < size; part++) {
            next.doPart(part);
        }
    }

    private void doTogether(TeamWork next, Runnable whileWaiting) {
        work = next;
        failure.set(null);
        unfinished.set(size);
        int now = turn.incrementAndGet();
        wakeWaiting();
        takeParts(now, CALLER, whileWaiting);
        awaitOthers(whileWaiting);
        contention.end();
        switch (failure.get()) {
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case null, default -> {}
        }
    }

    /** Wakes those who wait for a part to get on; to be called after that was written. */
    public void wakeWaiting() {
        for (int thread = 0; thread < size; thread++) {
            waits[thread].wake();
        }
    }

    private void takeParts(int now, int thread, Runnable whileWaiting) {
        int done = 0;
        for (int k = 0; k < size; k++) {
            int part = (thread + k) % size;
            if (taken.get(part) == now - 1 && taken.compareAndSet(part, now - 1, now)) {
                done++;
                doPart(part);
            }
        }
        if (thread == CALLER) {
            contention.partsDone();
        }
        if (done > 0) {
            help(thread, whileWaiting);
            if (unfinished.addAndGet(-done) == 0) {
                waits[CALLER].wake();
            }
        }
    }

    /** What is left of work that failed is not worth doing. */
    private void doPart(int part) {
        try {
            if (failure.get() == null) {
                work.doPart(part);
            }
        } catch (RuntimeException | Error e) {
            fail(e);
        }
    }

    private void help(int thread, Runnable whileWaiting) {
        Backoff wait = waits[thread];
        wait.reset();
        try {
            while (failure.get() == null && !work.help(thread)) {
                if (wait.idle()) {
                    whileWaiting.run();
                }
            }
        } catch (RuntimeException | Error e) {
            fail(e);
        }
    }

    /** If no one can be asked any more, waits nevertheless: the others are still at work. */
    private void awaitOthers(Runnable whileWaiting) {
        Backoff wait = waits[CALLER];
        wait.reset();
        while (unfinished.get() > 0) {
            try {
                if (wait.idle()) {
                    whileWaiting.run();
                }
            } catch (RuntimeException e) {
                fail(e);
            }
        }
    }

    private void fail(Throwable e) {
        failure.compareAndSet(null, e);
        wakeWaiting();
    }

    private void serve(int thread) {
        int seen = 0;
        while (awaitTurnAfter(seen, waits[thread])) {
            seen = turn.get();
            takeParts(seen, thread, NEVER_CANCELLED);
        }
    }

    private boolean awaitTurnAfter(int seen, Backoff wait) {
        wait.reset();
        while (turn.get() == seen && !closed) {
            wait.idle();
        }
        return !closed;
    }

    /** Ends the other threads. */
    @Override
    public void close() {
        closed = true;
        wakeWaiting();
    }
}
