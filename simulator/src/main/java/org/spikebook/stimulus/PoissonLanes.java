package org.spikebook.stimulus;

import org.spikebook.random.SplitMix64;

import java.util.Arrays;

/**
 * Four lines share a 64-bit word, each of them a lane of 16 bits, of which the lower 12 choose a
 * cell of a {@link PoissonTable}. Immutable.
 */
final class PoissonLanes {

    /** Lines that share a word. */
    static final int COUNT = 4;

    /** Words that are looked through at once: as many as a word has bits. */
    static final int WORDS = Long.SIZE;

    private static final int BITS = 16;

    /** In each lane, the bits that choose a cell, and the bit above them. */
    private static final long CELLS = 0x0fff_0fff_0fff_0fffL;

    private static final long ABOVE_CELLS = 0x1000_1000_1000_1000L;
    private static final long EACH = 0x0001_0001_0001_0001L;

    /** A bit for each word. */
    static final long[] ONES = ones();

    private final PoissonTable table;
    private final short[] certain;

    /** Carries a lane's cell into the bit above it unless the cell stands for no spike. */
    private final long carry;

    PoissonLanes(PoissonTable table) {
        this.table = table;
        this.certain = table.certain();
        this.carry = (PoissonTable.CELLS - table.silentCells()) * EACH;
    }

    private static long[] ones() {
        long[] ones = new long[WORDS];
        Arrays.setAll(ones, k -> 1L << k);
        return ones;
    }

    static int cell(long word, int lane) {
        return (int) (word >>> lane * BITS) & PoissonTable.CELLS - 1;
    }

    /** One bit for each lane of a word that may have a spike: all four lines at one glance. */
    long loud(long word) {
        return (word & CELLS) + carry & ABOVE_CELLS;
    }

    /**
     * One bit for each word that may have a spike. Kept free of branches, for the compiler to turn
     * it into vector instructions, and as nobody could foresee which words they are.
     *
     * @param count of words, at most {@value #WORDS}
     */
    long loudOnes(long[] words, int count) {
        long[] ones = ONES;
        long loudOnes = 0;
        for (int k = 0; k < count; k++) {
            loudOnes |= ones[k] & -loud(words[k]) >> Long.SIZE - 1;
        }
        return loudOnes;
    }

    /** The lane of the lowest bit that is set. */
    static int lowest(long loud) {
        return (Long.numberOfTrailingZeros(loud) - PoissonTable.CELL_BITS) / BITS;
    }

    /** How often the line of a lane spikes. */
    int count(long word, int lane) {
        int cell = cell(word, lane);
        int count = certain[cell];
        return count >= 0 ? count : resolve(word, lane, cell);
    }

    /** Where the cell does not decide, fresh bits place the number exactly within it. */
    private int resolve(long word, int lane, int cell) {
        return table.count(cell, SplitMix64.toUnit(SplitMix64.mix(word + lane)));
    }
}
