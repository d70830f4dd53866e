package org.spikebook.simulator.model.stimulus.poisson;

import static jdk.incubator.vector.VectorOperators.IS_NEGATIVE;

import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Counts of 32 lines together, by vectors of 512 bits: the columns of {@link PoissonCells} are
 * looked up in registers. The counts are those of {@link PoissonLanes}. Not safe for use by several
 * threads.
 */
final class VectorCounts {

    /** Words that are looked at together. */
    static final int WORDS = 8;

    private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_512;
    private static final VectorSpecies<Short> SHORTS = ShortVector.SPECIES_512;

    /** The bits of a lane that choose a column. */
    private static final short COLUMN = PoissonCells.COLUMNS - 1;

    /** Those that choose a place in it. */
    private static final short PLACE = PoissonCells.CELLS - PoissonCells.COLUMNS;

    private final PoissonLanes lanes;

    /** By column, its two counts, and the place from which on the second one holds. */
    private final short[] first = new short[PoissonCells.COLUMNS];

    private final short[] second = new short[PoissonCells.COLUMNS];
    private final short[] secondFrom = new short[PoissonCells.COLUMNS];

    /** The first of eight words each that do not decide all counts. */
    private final int[] undecided;

    /**
     * @param cells in columns
     * @param most words at a time
     */
    VectorCounts(PoissonCells cells, PoissonLanes lanes, int most) {
        this.lanes = lanes;
        this.undecided = new int[most / WORDS + 1];
        short[] counts = cells.counts();
        for (int column = 0; column < PoissonCells.COLUMNS; column++) {
            first[column] = counts[column];
            second[column] = counts[PLACE + column];
            int place = 0;
            while (place <= PLACE && counts[place + column] == first[column]) {
                place += PoissonCells.COLUMNS;
            }
            secondFrom[column] = (short) place;
        }
    }

    /** Whether this processor, and how Java was started, suit it. */
    static boolean areSuitable() {
        return ShortVector.SPECIES_PREFERRED == SHORTS;
    }

    /**
     * Writes the counts of the lines of some words.
     *
     * @param size how many words, a multiple of {@value #WORDS}
     * @param counts by line
     */
    void count(long[] words, int size, short[] counts) {
        ShortVector firsts = ShortVector.fromArray(SHORTS, first, 0);
        ShortVector seconds = ShortVector.fromArray(SHORTS, second, 0);
        ShortVector froms = ShortVector.fromArray(SHORTS, secondFrom, 0);
        int some = 0;
        for (int k = 0; k < size; k += WORDS) {
            ShortVector lane = LongVector.fromArray(LONGS, words, k).reinterpretAsShorts();
            ShortVector column = lane.and(COLUMN);
            ShortVector count =
                    column.selectFrom(seconds)
                            .blend(
                                    column.selectFrom(firsts),
                                    lane.and(PLACE).lt(column.selectFrom(froms)));
            count.intoArray(counts, k * PoissonLanes.COUNT);
            undecided[some] = k;
            some += count.test(IS_NEGATIVE).anyTrue() ? 1 : 0;
        }
        for (int i = 0; i < some; i++) {
            decide(words, undecided[i], counts);
        }
    }

    private void decide(long[] words, int from, short[] counts) {
        int end = (from + WORDS) * PoissonLanes.COUNT;
        for (int line = from * PoissonLanes.COUNT; line < end; line++) {
            if (counts[line] == PoissonCells.UNDECIDED) {
                long word = words[line / PoissonLanes.COUNT];
                counts[line] = (short) lanes.count(word, line % PoissonLanes.COUNT);
            }
        }
    }
}
