package org.spikebook.engine;

import org.spikebook.compile.SynapseTable;
import org.spikebook.synapse.Arrivals;

import java.util.Arrays;

/** Counts arriving spikes and multiplies once: exact, whatever the order. */
final class SharedWeightDelivery implements Delivery {

    private final int[] delaySteps;
    private final SynapseTable table;
    private final double weight;
    private final int[] counts;

    SharedWeightDelivery(int[] delaySteps, SynapseTable table, double weight, int targets) {
        this.delaySteps = delaySteps;
        this.table = table;
        this.weight = weight;
        this.counts = new int[targets];
    }

    @Override
    public void deliver(int step, SpikeHistory history, Arrivals arrivals) {
        boolean any = false;
        for (int d = 0; d < delaySteps.length; d++) {
            SpikeList spikes = history.at(step - delaySteps[d]);
            for (int k = 0; k < spikes.size(); k++) {
                any |= count(spikes.members()[k] * delaySteps.length + d);
            }
        }
        if (any) {
            add(
                    weight < 0 && arrivals.hasTwoChannels()
                            ? arrivals.negative()
                            : arrivals.positive());
            Arrays.fill(counts, 0);
        }
    }

    private boolean count(int row) {
        int from = table.rowStart()[row];
        int to = table.rowStart()[row + 1];
        char[] targets = table.targets();
        for (int k = from; k < to; k++) {
            counts[targets[k]]++;
        }
        return to > from;
    }

    private void add(double[] sums) {
        int first = table.firstTarget();
        for (int i = 0; i < counts.length; i++) {
            sums[first + i] += weight * counts[i];
        }
    }
}
