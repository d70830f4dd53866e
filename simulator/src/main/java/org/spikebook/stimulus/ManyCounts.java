package org.spikebook.stimulus;

import org.spikebook.synapse.Arrivals;

/** Adds counts few of which are 0, from a table of weighted counts by cell. */
final class ManyCounts implements PoissonAdder.OfWords {

    private final PoissonLanes lanes;
    private final double weight;
    private final double[] weighted;

    ManyCounts(PoissonLanes lanes, PoissonTable table, double weight) {
        this.lanes = lanes;
        this.weight = weight;
        this.weighted = table.weighted(weight);
    }

    @Override
    public void add(long[] words, int count, int line, Arrivals arrivals) {
        arrivals.reached().addMany();
        double[] sums = arrivals.sums(weight);
        for (long left = addCertain(words, count, line, sums); left != 0; left &= left - 1) {
            int k = Long.numberOfTrailingZeros(left);
            addEach(words[k], line + k * PoissonLanes.COUNT, sums);
        }
    }

    /**
     * Adds the four counts of each word in which all cells decide, which one question tells.
     *
     * @return one bit for each of the other words
     */
    private long addCertain(long[] words, int count, int line, double[] sums) {
        double[] weighted = this.weighted;
        long left = 0;
        for (int k = 0; k < count; k++) {
            long word = words[k];
            int first = line + k * PoissonLanes.COUNT;
            double a = weighted[PoissonLanes.cell(word, 0)];
            double b = weighted[PoissonLanes.cell(word, 1)];
            double c = weighted[PoissonLanes.cell(word, 2)];
            double d = weighted[PoissonLanes.cell(word, 3)];
            if (Double.isNaN(a + b + c + d)) {
                left |= 1L << k;
            } else {
                sums[first] += a;
                sums[first + 1] += b;
                sums[first + 2] += c;
                sums[first + 3] += d;
            }
        }
        return left;
    }

    private void addEach(long word, int first, double[] sums) {
        for (int lane = 0; lane < PoissonLanes.COUNT; lane++) {
            sums[first + lane] += weight * lanes.count(word, lane);
        }
    }
}
