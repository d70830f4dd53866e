package org.spikebook.simulator.random;

import java.util.Arrays;

/**
 * Standard normal numbers for many lines together, each from a word of its own ({@link
 * CounterWords}), so that no line waits for another and any block of lines can be drawn alone.
 * Stateless.
 */
public final class NormalLines {

    private static final int PART_BITS = NormalRectangles.PARTS - 1;

    /** Words that are looked through together: as many as a word has bits. */
    private static final int GLANCE = Long.SIZE;

    /** A bit for each word. */
    private static final long[] BITS = bits();

    private NormalLines() {}

    private static long[] bits() {
        long[] bits = new long[GLANCE];
        Arrays.setAll(bits, k -> 1L << k);
        return bits;
    }

    /**
     * Writes the numbers of lines {@code from} (inclusive) to {@code to} (exclusive).
     *
     * @param normals by line
     * @param words room to work in, of length {@value CounterWords#MOST}
     */
    public static void fill(StreamKey key, int from, int to, double[] normals, long[] words) {
        for (int line = from; line < to; line += CounterWords.MOST) {
            int count = Math.min(CounterWords.MOST, to - line);
            CounterWords.fill(key.value(), line, count, words);
            inRectangles(words, count, normals, line);
            for (int k = 0; k < count; k += GLANCE) {
                leftOver(words, k, Math.min(GLANCE, count - k), normals, line + k);
            }
        }
    }

    /** As if all parts were rectangles: without branches, so that no guess is wrong. */
    private static void inRectangles(long[] words, int count, double[] normals, int line) {
        for (int k = 0; k < count; k++) {
            normals[line + k] = NormalRectangles.inRectangle(words[k]);
        }
    }

    private static void leftOver(long[] words, int at, int count, double[] normals, int line) {
        for (long left = leftOverOnes(words, at, count); left != 0; left &= left - 1) {
            int k = Long.numberOfTrailingZeros(left);
            normals[line + k] = NormalRectangles.leftOver(words[at + k]);
        }
    }

    /** One bit for each word whose part is not a rectangle; a loop that the compiler vectorizes. */
    private static long leftOverOnes(long[] words, int at, int count) {
        long[] bits = BITS;
        long last = NormalRectangles.RECTANGLES - 1;
        long ones = 0;
        for (int k = 0; k < count; k++) {
            ones |= bits[k] & last - (words[at + k] & PART_BITS) >> Long.SIZE - 1;
        }
        return ones;
    }
}
