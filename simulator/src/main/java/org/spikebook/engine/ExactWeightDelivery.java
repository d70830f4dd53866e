package org.spikebook.engine;

import org.spikebook.compile.Patience;
import org.spikebook.compile.SynapseTable;
import org.spikebook.synapse.Arrivals;

/**
 * Adds each synapse's own weight as the document lists it: longest delay first, then by source.
 * Lists that somebody writes down are short, so that this one need not be fast.
 */
final class ExactWeightDelivery implements Delivery {

    private final int[] delaySteps;
    private final SynapseTable table;
    private final SpikeHistory history;

    ExactWeightDelivery(int[] delaySteps, SynapseTable table, SpikeHistory history) {
        this.delaySteps = delaySteps;
        this.table = table;
        this.history = history;
    }

    @Override
    public void deliver(int step, Arrivals arrivals, Patience patience) {
        for (int d = delaySteps.length - 1; d >= 0; d--) {
            SpikeList spikes = history.at(step - delaySteps[d]);
            for (int k = 0; k < spikes.size(); k++) {
                int row = spikes.members()[k] * delaySteps.length + d;
                add(table.rowStart()[row], table.rowStart()[row + 1], arrivals);
                patience.spend(table.rowStart()[row + 1] - table.rowStart()[row]);
            }
        }
    }

    private void add(int from, int to, Arrivals arrivals) {
        for (int k = from; k < to; k++) {
            double weight = table.exactWeights()[k];
            arrivals.sums(weight)[table.firstTarget() + table.targets()[k]] += weight;
        }
    }
}
