package org.spikebook.compile;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Makes arrays, and asks meanwhile whether they are still wanted. Taking and clearing memory, about
 * a millisecond a megabyte where it is slow, cannot be broken off: a large array is made by a
 * thread of its own, and dropped when nobody waits for it any longer.
 */
public final class LargeArrays {

    /** From here on it takes longer than to begin a thread. */
    private static final int LARGE = 1 << 21;

    private static final long NANOS_BETWEEN_QUESTIONS = 1_000_000;

    private LargeArrays() {}

    /**
     * Zeros.
     *
     * @throws CancellationException if they are no longer wanted
     */
    public static double[] doubles(int size, Patience patience) {
        return size < LARGE ? new double[size] : await(() -> new double[size], patience);
    }

    /** The same. */
    public static int[] ints(int size, Patience patience) {
        return size < LARGE ? new int[size] : await(() -> new int[size], patience);
    }

    /** The same. */
    static float[] floats(int size, Patience patience) {
        return size < LARGE ? new float[size] : await(() -> new float[size], patience);
    }

    /** The same. */
    static char[] chars(int size, Patience patience) {
        return size < LARGE ? new char[size] : await(() -> new char[size], patience);
    }

    /** What a thread of its own makes. */
    static <T> T await(Supplier<T> maker, Patience patience) {
        FutureTask<T> making = new FutureTask<>(maker::get);
        Thread.ofPlatform().daemon().name("spikebook-memory").start(making);
        while (!making.isDone()) {
            LockSupport.parkNanos(making, NANOS_BETWEEN_QUESTIONS);
            patience.ask();
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
