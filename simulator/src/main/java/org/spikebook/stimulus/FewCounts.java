package org.spikebook.stimulus;

import org.spikebook.synapse.Arrivals;
import org.spikebook.synapse.Reached;

/** Adds counts most of which are 0: only lines that may have a spike are looked at. */
final class FewCounts implements PoissonAdder.OfWords {

    private final PoissonLanes lanes;
    private final double weight;

    FewCounts(PoissonLanes lanes, double weight) {
        this.lanes = lanes;
        this.weight = weight;
    }

    @Override
    public void add(long[] words, int count, int line, Arrivals arrivals) {
        double[] sums = arrivals.sums(weight);
        Reached reached = arrivals.reached();
        for (long left = lanes.loudOnes(words, count); left != 0; left &= left - 1) {
            int k = Long.numberOfTrailingZeros(left);
            long word = words[k];
            int first = line + k * PoissonLanes.COUNT;
            long loud = lanes.loud(word);
            do {
                int lane = PoissonLanes.lowest(loud);
                sums[first + lane] += weight * lanes.count(word, lane);
                reached.add(first + lane);
                loud &= loud - 1;
            } while (loud != 0);
        }
    }
}
