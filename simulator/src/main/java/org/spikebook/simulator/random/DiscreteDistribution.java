package org.spikebook.simulator.random;

/**
 * A discrete distribution with given weights, sampled by inversion with a guide table (Chen and
 * Asau 1974): the unit interval is cut into as many cells as there are outcomes, so that the search
 * starts close to its end. Immutable.
 */
final class DiscreteDistribution {

    private final double[] cumulative;
    private final int[] firstOfCell;

    DiscreteDistribution(double[] weights) {
        this.cumulative = cumulative(weights);
        this.firstOfCell = new int[weights.length];
        for (int cell = 1; cell < weights.length; cell++) {
            firstOfCell[cell] = from(firstOfCell[cell - 1], (double) cell / weights.length);
        }
    }

    /**
     * The outcome of a uniform number.
     *
     * @param unit from 0 (inclusive) to 1 (exclusive)
     */
    int of(double unit) {
        return from(firstOfCell[(int) (unit * firstOfCell.length)], unit);
    }

    private int from(int start, double unit) {
        int index = start;
        while (unit >= cumulative[index]) {
            index++;
        }
        return index;
    }

    private static double[] cumulative(double[] weights) {
        double[] cumulative = new double[weights.length];
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            sum += weights[k];
            cumulative[k] = sum;
        }
        for (int k = 0; k < weights.length; k++) {
            cumulative[k] /= sum;
        }
        return cumulative;
    }
}
