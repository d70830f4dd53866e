package org.spikebook.simulator.engine.compiled;

import java.util.concurrent.CancellationException;

/**
 * Makes arrays, and asks meanwhile whether they are still wanted. Taking and clearing memory, about
 * a millisecond a megabyte where it is slow, cannot be aborted: a large array is made by a thread
 * of its own, and dropped when no one waits for it any longer.
 */
public final class LargeArrays {

    /** From here on it takes longer than to begin a thread. */
    private static final int LARGE = 1 << 21;

    /** So little that it is asked in between. */
    private static final int COPIED_AT_ONCE = 1 << 17;

    /** Synapses passed in the time in which a small array is made. */
    private static final long WORK_PER_ARRAY = 32;

    private LargeArrays() {}

    /**
     * Zeros.
     *
     * @throws CancellationException if they are no longer wanted
     */
    public static double[] doubles(int size, CancellationToken cancellation) {
        return size < LARGE
                ? new double[size]
                : Background.await(() -> new double[size], cancellation);
    }

    /** The same. */
    public static int[] ints(int size, CancellationToken cancellation) {
        return size < LARGE ? new int[size] : Background.await(() -> new int[size], cancellation);
    }

    /**
     * The first numbers of an array.
     *
     * @param values not modified
     */
    public static double[] copy(double[] values, int size, CancellationToken cancellation) {
        return copyOfRange(values, 0, size, cancellation);
    }

    /** The same. */
    public static int[] copy(int[] values, int size, CancellationToken cancellation) {
        return copyOfRange(values, 0, size, cancellation);
    }

    /**
     * The numbers of an array from one place to another, the latter excluded.
     *
     * @param values not modified
     */
    public static double[] copyOfRange(
            double[] values, int from, int to, CancellationToken cancellation) {
        double[] copy = doubles(to - from, cancellation);
        copy(values, from, copy, 0, copy.length, cancellation);
        return copy;
    }

    /** The same. */
    public static int[] copyOfRange(
            int[] values, int from, int to, CancellationToken cancellation) {
        int[] copy = ints(to - from, cancellation);
        copy(values, from, copy, 0, copy.length, cancellation);
        return copy;
    }

    /** Replaces the numbers of an array by as many of another one. */
    public static void replace(double[] replaced, double[] by, CancellationToken cancellation) {
        copy(by, 0, replaced, 0, replaced.length, cancellation);
    }

    /** The same. */
    public static void replace(int[] replaced, int[] by, CancellationToken cancellation) {
        copy(by, 0, replaced, 0, replaced.length, cancellation);
    }

    /** Replaces {@code size} numbers of an array, from {@code at} on, by those of another one. */
    public static void replace(
            double[] replaced,
            int at,
            double[] by,
            int first,
            int size,
            CancellationToken cancellation) {
        copy(by, first, replaced, at, size, cancellation);
    }

    private static void copy(
            Object from, int first, Object to, int at, int size, CancellationToken cancellation) {
        cancellation.addWork(WORK_PER_ARRAY);
        for (int start = 0; start < size; start += COPIED_AT_ONCE) {
            int length = Math.min(COPIED_AT_ONCE, size - start);
            System.arraycopy(from, first + start, to, at + start, length);
            cancellation.addWork(length);
        }
    }

    /** Zeros. */
    public static float[] floats(int size, CancellationToken cancellation) {
        return size < LARGE
                ? new float[size]
                : Background.await(() -> new float[size], cancellation);
    }

    /** The same. */
    public static char[] chars(int size, CancellationToken cancellation) {
        return size < LARGE ? new char[size] : Background.await(() -> new char[size], cancellation);
    }
}
