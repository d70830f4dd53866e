package org.spikebook.engine;

import org.spikebook.compile.SynapseTable;
import org.spikebook.synapse.Arrivals;

/**
 * Counts arriving spikes and multiplies once: exact, whatever the order. That leaves room for
 * speed: the rows of four sources are walked at once, so that their memory accesses overlap.
 */
final class SharedWeightDelivery implements Delivery {

    private final int[] delaySteps;
    private final SynapseTable table;
    private final SpikeHistory history;
    private final double weight;
    private final int[] counts;
    private final RowCounter counter;

    SharedWeightDelivery(
            int[] delaySteps,
            SynapseTable table,
            SpikeHistory history,
            double weight,
            int targets) {
        this.delaySteps = delaySteps;
        this.table = table;
        this.history = history;
        this.weight = weight;
        this.counts = new int[targets];
        this.counter = new RowCounter(table.rowStart(), table.targets(), counts);
    }

    @Override
    public void deliver(int step, Arrivals arrivals) {
        boolean any = false;
        for (int d = 0; d < delaySteps.length; d++) {
            SpikeList spikes = history.at(step - delaySteps[d]);
            if (spikes.size() > 0) {
                counter.count(spikes.members(), spikes.size(), delaySteps.length, d);
                any = true;
            }
        }
        if (any) {
            boolean negative = weight < 0 && arrivals.hasTwoChannels();
            move(negative ? arrivals.negative() : arrivals.positive());
        }
    }

    /** Adds the counts to the sums and clears them. */
    private void move(double[] sums) {
        int first = table.firstTarget();
        for (int i = 0; i < counts.length; i++) {
            sums[first + i] += weight * counts[i];
            counts[i] = 0;
        }
    }
}
