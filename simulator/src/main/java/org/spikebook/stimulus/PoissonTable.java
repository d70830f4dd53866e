package org.spikebook.stimulus;

/**
 * Turns random numbers into Poisson counts by inversion of the distribution function. The unit
 * interval is cut into {@value #CELLS} cells; nearly all lie within one count, so that 12 random
 * bits decide. In the others the place within the cell decides, so that the tail is exact.
 * Immutable.
 */
final class PoissonTable {

    static final int CELLS = 4096;

    private static final short UNCERTAIN = -1;

    private final double[] cumulative;
    private final short[] certain = new short[CELLS];

    /**
     * The table for a mean.
     *
     * @param mean from 0 to about 700, beyond which e^-mean is no longer a number
     */
    PoissonTable(double mean) {
        this.cumulative = cumulative(mean);
        for (int cell = 0; cell < CELLS; cell++) {
            int first = count(cell, 0);
            boolean whole = cumulative[first] >= (cell + 1.0) / CELLS;
            certain[cell] = whole ? (short) first : UNCERTAIN;
        }
    }

    /** How many cells, from the first on, stand for no spike for certain. */
    int silentCells() {
        int silent = 0;
        while (silent < CELLS && certain[silent] == 0) {
            silent++;
        }
        return silent;
    }

    /**
     * By cell, the count that all of it lies in; negative if a count ends within it. Not a copy.
     */
    short[] certain() {
        return certain;
    }

    /**
     * The count at a place within a cell.
     *
     * @param within from 0 (inclusive) to 1 (exclusive)
     */
    int count(int cell, double within) {
        double unit = (cell + within) / CELLS;
        int low = 0;
        int high = cumulative.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (unit < cumulative[middle]) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The highest count; one beyond it has a probability far below that of a random number. */
    static int most(double mean) {
        return (int) (mean + 12 * StrictMath.sqrt(mean) + 29);
    }

    /** The distribution function at 0, 1, 2 …; the last entry is 1. */
    private static double[] cumulative(double mean) {
        double[] cumulative = new double[most(mean) + 1];
        double probability = StrictMath.exp(-mean);
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
