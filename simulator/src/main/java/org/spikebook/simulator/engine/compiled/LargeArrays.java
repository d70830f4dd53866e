package org.spikebook.simulator.engine.compiled;

import java.util.concurrent.CancellationException;

/**
 * Makes arrays, and asks meanwhile whether they are still wanted. Taking and clearing memory, about
 * a millisecond a megabyte where it is slow, cannot be broken off: a large array is made by a
 * thread of its own, and dropped when nobody waits for it any longer.
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
    public static double[] doubles(int size, CancellationToken patience) {
        return size < LARGE ? new double[size] : Background.await(() -> new double[size], patience);
    }

    /** The same. */
    public static int[] ints(int size, CancellationToken patience) {
        return size < LARGE ? new int[size] : Background.await(() -> new int[size], patience);
    }

    /**
     * The first numbers of an array.
     *
     * @param values not modified
     */
    public static double[] copy(double[] values, int size, CancellationToken patience) {
        return copyOfRange(values, 0, size, patience);
    }

    /** The same. */
    public static int[] copy(int[] values, int size, CancellationToken patience) {
        return copyOfRange(values, 0, size, patience);
    }

    /**
     * The numbers of an array from one place to another, the latter excluded.
     *
     * @param values not modified
     */
    public static double[] copyOfRange(
            double[] values, int from, int to, CancellationToken patience) {
        double[] copy = doubles(to - from, patience);
        copy(values, from, copy, 0, copy.length, patience);
        return copy;
    }

    /** The same. */
    public static int[] copyOfRange(int[] values, int from, int to, CancellationToken patience) {
        int[] copy = ints(to - from, patience);
        copy(values, from, copy, 0, copy.length, patience);
        return copy;
    }

    /** Replaces the numbers of an array by as many of another one. */
    public static void replace(double[] replaced, double[] by, CancellationToken patience) {
        copy(by, 0, replaced, 0, replaced.length, patience);
    }

    /** The same. */
    public static void replace(int[] replaced, int[] by, CancellationToken patience) {
        copy(by, 0, replaced, 0, replaced.length, patience);
    }

    /** Replaces {@code size} numbers of an array, from {@code at} on, by those of another one. */
    public static void replace(
            double[] replaced,
            int at,
            double[] by,
            int first,
            int size,
            CancellationToken patience) {
        copy(by, first, replaced, at, size, patience);
    }

    private static void copy(
            Object from, int first, Object to, int at, int size, CancellationToken patience) {
        patience.spend(WORK_PER_ARRAY);
        for (int start = 0; start < size; start += COPIED_AT_ONCE) {
            int length = Math.min(COPIED_AT_ONCE, size - start);
            System.arraycopy(from, first + start, to, at + start, length);
            patience.spend(length);
        }
    }

    /** Zeros. */
    public static float[] floats(int size, CancellationToken patience) {
        return size < LARGE ? new float[size] : Background.await(() -> new float[size], patience);
    }

    /** The same. */
    public static char[] chars(int size, CancellationToken patience) {
        return size < LARGE ? new char[size] : Background.await(() -> new char[size], patience);
    }
}
