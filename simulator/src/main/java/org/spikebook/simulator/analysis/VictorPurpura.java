package org.spikebook.simulator.analysis;

/**
 * The distance of two spike trains of Victor and Purpura (1996, J. Neurophysiol. 76:1310,
 * doi:10.1152/jn.1996.76.2.1310): the least cost of turning one train into the other by steps of
 * three kinds. Removing a spike costs 1, adding one costs 1, moving one by Δt costs q |Δt|.
 *
 * <p>Two spikes further apart than 2/q are cheaper to remove and add than to move. With q = 0 the
 * distance is the difference of the numbers of spikes; with q very large it counts the spikes that
 * do not coincide. Without unit. Takes time in proportion to the product of the numbers of spikes.
 */
public final class VictorPurpura {

    private VictorPurpura() {}

    /**
     * The distance of two trains.
     *
     * @param aMs times of spikes, ascending; not modified
     * @param bMs times of the other's, ascending; not modified
     * @param costPerMs q, at least 0
     */
    public static double distance(double[] aMs, double[] bMs, double costPerMs) {
        // row[j]: cost of turning the first i spikes of a into the first j of b
        double[] row = new double[bMs.length + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= aMs.length; i++) {
            double diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                double moved = diagonal + costPerMs * Math.abs(aMs[i - 1] - bMs[j - 1]);
                diagonal = row[j];
                row[j] = Math.min(moved, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[bMs.length];
    }
}
