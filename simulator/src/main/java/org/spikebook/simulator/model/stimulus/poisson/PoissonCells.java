package org.spikebook.simulator.model.stimulus.poisson;

import org.spikebook.simulator.math.ExactMath;

import java.util.Arrays;

/**
 * Turns 12 random bits into a Poisson count: of {@value #CELLS} cells, each count has as many as
 * its probability gives whole ones; a number that falls into one of the few others is decided by
 * what is left of the probabilities, so that the tail is exact. Immutable.
 *
 * <p>Where counts are few enough, cells are arranged in {@value #COLUMNS} columns with at most two
 * counts each, as in the alias method (Walker 1977, doi:10.1145/355744.355749): the lower bits of a
 * cell choose the column, the others a place in it, and the first count of a column stands below
 * the second.
 */
final class PoissonCells {

    static final int BITS = 12;
    static final int CELLS = 1 << BITS;

    static final int COLUMN_BITS = 5;
    static final int COLUMNS = 1 << COLUMN_BITS;

    /** Cells of a column. */
    static final int PLACES = CELLS / COLUMNS;

    /** Stands for a cell that does not decide. */
    static final short UNDECIDED = -1;

    /** Of what is left of the probabilities, the distribution function at 0, 1, 2 … */
    private final double[] left;

    private final short[] counts = new short[CELLS];

    /**
     * The cells for a mean.
     *
     * @param mean above 0, to about 700, beyond which e^-mean is no longer a number
     */
    PoissonCells(double mean) {
        int[] cells = new int[PoissonTable.most(mean) + 2];
        this.left = new double[cells.length - 1];
        double probability = ExactMath.exp(-mean);
        int decided = 0;
        double sum = 0;
        for (int count = 0; count < left.length; count++) {
            double share = probability * CELLS;
            cells[count] = (int) share;
            decided += cells[count];
            sum += share - cells[count];
            left[count] = sum;
            probability *= mean / (count + 1);
        }
        cells[cells.length - 1] = CELLS - decided;
        for (int count = 0; count < left.length; count++) {
            left[count] /= sum;
        }
        left[left.length - 1] = 1;
        arrange(cells);
    }

    private void arrange(int[] cells) {
        if (Arrays.stream(cells).filter(n -> n > 0).count() <= COLUMNS) {
            for (int column = 0; column < COLUMNS; column++) {
                fillColumn(column, cells);
            }
        } else {
            int cell = 0;
            for (int kind = 0; kind < cells.length; kind++) {
                Arrays.fill(counts, cell, cell += cells[kind], count(kind, cells));
            }
        }
    }

    /**
     * Takes the kind that has the fewest cells, and the rest from the one that has most: as there
     * are no more kinds than columns, that one has enough.
     */
    private void fillColumn(int column, int[] cells) {
        int few = 0;
        int many = 0;
        for (int kind = 0; kind < cells.length; kind++) {
            if (cells[kind] > 0 && (cells[few] == 0 || cells[kind] < cells[few])) {
                few = kind;
            }
            many = cells[kind] > cells[many] ? kind : many;
        }
        int first = Math.min(PLACES, cells[few]);
        cells[few] -= first;
        cells[many] -= PLACES - first;
        for (int place = 0; place < PLACES; place++) {
            counts[column + place * COLUMNS] = count(place < first ? few : many, cells);
        }
    }

    /** The last kind are the cells that do not decide. */
    private static short count(int kind, int[] cells) {
        return (short) (kind < cells.length - 1 ? kind : UNDECIDED);
    }

    /** By cell, its count, or {@link #UNDECIDED}. Not a copy. */
    short[] counts() {
        return counts;
    }

    /** Whether each column has at most two counts, one below the other. */
    boolean areInColumns() {
        for (int cell = 2 * COLUMNS; cell < CELLS; cell++) {
            int column = cell % COLUMNS;
            boolean changes = counts[cell] != counts[cell - COLUMNS];
            if (changes && counts[cell - COLUMNS] != counts[column]) {
                return false;
            }
        }
        return true;
    }

    /** By cell, its count times a weight; not a number if the cell does not decide. */
    double[] weighted(double weight) {
        double[] weighted = new double[CELLS];
        Arrays.setAll(weighted, c -> counts[c] == UNDECIDED ? Double.NaN : weight * counts[c]);
        return weighted;
    }

    /**
     * The count where a cell does not decide.
     *
     * @param unit from 0 (inclusive) to 1 (exclusive)
     */
    int decide(double unit) {
        int found = Arrays.binarySearch(left, unit);
        int count = found < 0 ? -found - 1 : found;
        while (unit >= left[count]) {
            count++;
        }
        return count;
    }
}
