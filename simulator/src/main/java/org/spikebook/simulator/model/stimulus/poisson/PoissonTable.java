package org.spikebook.simulator.model.stimulus.poisson;

import org.spikebook.simulator.math.ExactMath;

/**
 * Turns random numbers into Poisson counts by inversion of the distribution function. The unit
 * interval is cut into {@value #CELLS} cells; nearly all lie within one count, so that 12 random
 * bits decide. In the others the place within the cell decides, so that the tail is exact.
 * Immutable.
 */
final class PoissonTable {

    private static final int CELL_BITS = 12;
    private static final int CELLS = 1 << CELL_BITS;

    /** Of the bits of a word that do not choose a cell. */
    private static final double PER_UNIT = 0x1p-52;

    private final double[] cumulative;

    /** By cell, the count that all of it lies in; negative if a count ends within it. */
    private final short[] certain = new short[CELLS];

    /**
     * The table for a mean.
     *
     * @param mean from 0 to about 700, beyond which e^-mean is no longer a number
     */
    PoissonTable(double mean) {
        this.cumulative = cumulative(mean);
        int first = 0;
        for (int cell = 0; cell < CELLS; cell++) {
            first = from(first, (double) cell / CELLS);
            boolean whole = cumulative[first] >= (cell + 1.0) / CELLS;
            certain[cell] = (short) (whole ? first : ~first);
        }
    }

    /** The count that a random word stands for. */
    int count(long word) {
        int cell = (int) word & CELLS - 1;
        int count = certain[cell];
        double within = (word >>> CELL_BITS) * PER_UNIT;
        return count >= 0 ? count : from(~count, (cell + within) / CELLS);
    }

    /** The count that a number stands for, at least {@code low}. */
    private int from(int low, double unit) {
        int count = low;
        while (unit >= cumulative[count]) {
            count++;
        }
        return count;
    }

    /** The highest count; one beyond it has a probability far below that of a random number. */
    static int most(double mean) {
        return (int) (mean + 12 * Math.sqrt(mean) + 29);
    }

    /** The distribution function at 0, 1, 2 …; the last entry is 1. */
    private static double[] cumulative(double mean) {
        double[] cumulative = new double[most(mean) + 1];
        double probability = ExactMath.exp(-mean);
        double sum = 0;
        for (int k = 0; k < cumulative.length; k++) {
            sum += probability;
            cumulative[k] = Math.min(1, sum);
            probability *= mean / (k + 1);
        }
        cumulative[cumulative.length - 1] = 1;
        return cumulative;
    }
}
