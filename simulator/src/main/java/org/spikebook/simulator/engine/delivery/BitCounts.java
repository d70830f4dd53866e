package org.spikebook.simulator.engine.delivery;

import java.util.Arrays;

/**
 * Counts in how many rows of bits each column is set. Plane p holds bit p of the counts of all
 * columns, so that 64 counts grow with one operation on words; eight rows at a time pass through a
 * tree of full adders, which carry into higher planes what they need not add up (carry-save
 * addition). All loops are so small that the compiler turns them into vector instructions.
 */
final class BitCounts {

    /** Rows that are added together. */
    static final int ROWS_AT_ONCE = 8;

    /** Rows that may be added before counts are cleared. */
    static final int MOST_ROWS = 120;

    /** What is taken off a count, so that it fits into a byte with a sign. */
    static final int BIAS = 128;

    /** The largest count that fits. */
    static final int LARGEST = 255;

    private static final int PLANES = 7;
    private static final int BYTES = Byte.SIZE;
    private static final long BIASES = 0x8080_8080_8080_8080L;

    /** By eight bits, the same as eight bytes of 0 or 1. */
    private static final long[] SPREAD = spread();

    private final int words;
    private final long[][] planes;
    private final long[][] carries;

    /** Planes in which there may be anything but 0. */
    private int used;

    private int rows;

    /**
     * @param words of a row of bits
     */
    BitCounts(int words) {
        this.words = words;
        this.planes = new long[PLANES][words];
        this.carries = new long[4][words];
    }

    private static long[] spread() {
        long[] spread = new long[1 << BYTES];
        for (int bits = 0; bits < spread.length; bits++) {
            for (int k = 0; k < BYTES; k++) {
                spread[bits] |= (long) (bits >>> k & 1) << k * BYTES;
            }
        }
        return spread;
    }

    /** All counts are 0. */
    void clear() {
        for (int p = 0; p < used; p++) {
            Arrays.fill(planes[p], 0);
        }
        used = 0;
        rows = 0;
    }

    /**
     * Adds eight rows.
     *
     * @param eight not modified
     */
    void add(long[][] eight) {
        long[] ones = planes[0];
        long[] twos = planes[1];
        long[] fours = planes[2];
        addFully(ones, eight[0], eight[1], carries[0]);
        addFully(ones, eight[2], eight[3], carries[1]);
        addFully(twos, carries[0], carries[1], carries[2]);
        addFully(ones, eight[4], eight[5], carries[0]);
        addFully(ones, eight[6], eight[7], carries[1]);
        addFully(twos, carries[0], carries[1], carries[3]);
        addFully(fours, carries[2], carries[3], carries[0]);
        rows += ROWS_AT_ONCE;
        used = Integer.SIZE - Integer.numberOfLeadingZeros(rows);
        for (int p = 3; p < used; p++) {
            addCarry(planes[p], carries[0]);
        }
    }

    /** A full adder for each bit: {@code sum + a + b = 2 carry + sum'}. */
    private void addFully(long[] sum, long[] a, long[] b, long[] carry) {
        for (int w = 0; w < words; w++) {
            long x = sum[w];
            long y = a[w];
            long z = b[w];
            sum[w] = x ^ y ^ z;
            carry[w] = x & y | (x ^ y) & z;
        }
    }

    /** A half adder for each bit: {@code sum + carry = 2 carry' + sum'}. */
    private void addCarry(long[] sum, long[] carry) {
        for (int w = 0; w < words; w++) {
            long x = sum[w];
            long y = carry[w];
            sum[w] = x ^ y;
            carry[w] = x & y;
        }
    }

    /** One bit for each of 64 columns, set where its count is not 0. */
    long hit(int word) {
        long hit = 0;
        for (int p = 0; p < used; p++) {
            hit |= planes[p][word];
        }
        return hit;
    }

    /**
     * Writes all counts.
     *
     * @param counts by column, of whole words; filled with counts less {@value #BIAS}
     */
    void write(byte[] counts) {
        for (int w = 0; w < words; w++) {
            write(w, counts);
        }
    }

    /** Writes the counts of the columns of one word. */
    void write(int word, byte[] counts) {
        long high = planes[4][word] | planes[5][word] | planes[6][word];
        if (high == 0) {
            writeLow(word, counts);
        } else {
            writeAll(word, counts);
        }
    }

    private void writeLow(int word, byte[] counts) {
        long ones = planes[0][word];
        long twos = planes[1][word];
        long fours = planes[2][word];
        long eights = planes[3][word];
        for (int shift = 0; shift < Long.SIZE; shift += BYTES) {
            long low =
                    spread(ones, shift)
                            | spread(twos, shift) << 1
                            | spread(fours, shift) << 2
                            | spread(eights, shift) << 3;
            EightBytes.set(counts, word * Long.SIZE + shift, low ^ BIASES);
        }
    }

    private void writeAll(int word, byte[] counts) {
        for (int shift = 0; shift < Long.SIZE; shift += BYTES) {
            long eight = 0;
            for (int p = 0; p < PLANES; p++) {
                eight |= spread(planes[p][word], shift) << p;
            }
            EightBytes.set(counts, word * Long.SIZE + shift, eight ^ BIASES);
        }
    }

    private static long spread(long bits, int shift) {
        return SPREAD[(int) (bits >>> shift) & 0xff];
    }
}
