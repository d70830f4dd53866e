package org.spikebook.stimulus;

import java.util.Arrays;

/**
 * Turns a random number into a Poisson count by inversion of the distribution function, exact to
 * the 53 bits of the number; a guide table of {@value #GUIDES} entries finds where to start the
 * search (Chen and Asau 1974). Immutable.
 */
final class PoissonTable {

    private static final int GUIDES = 1024;

    private final double[] cumulative;
    private final int[] guide = new int[GUIDES];

    /**
     * The table for a mean.
     *
     * @param mean from 0 to about 700, beyond which e^-mean is no longer a number
     */
    PoissonTable(double mean) {
        this.cumulative = cumulative(mean);
        int count = 0;
        for (int i = 0; i < GUIDES; i++) {
            while (cumulative[count] <= (double) i / GUIDES) {
                count++;
            }
            guide[i] = count;
        }
    }

    /** The count for a number in [0, 1). */
    int count(double unit) {
        int count = guide[(int) (unit * GUIDES)];
        while (unit >= cumulative[count]) {
            count++;
        }
        return count;
    }

    private static double[] cumulative(double mean) {
        double[] cumulative = new double[(int) (mean + 12 * StrictMath.sqrt(mean) + 30)];
        double probability = StrictMath.exp(-mean);
        double sum = 0;
        for (int k = 0; k < cumulative.length; k++) {
            sum += probability;
            cumulative[k] = sum;
            probability *= mean / (k + 1);
        }
        Arrays.setAll(cumulative, k -> Math.min(1, cumulative[k]));
        cumulative[cumulative.length - 1] = 1;
        return cumulative;
    }
}
