package org.spikebook.engine;

import org.spikebook.compile.SynapseTable;
import org.spikebook.synapse.Arrivals;

/** Adds each synapse's own weight: longest delay first, then by source. */
final class OwnWeightDelivery implements Delivery {

    private final int[] delaySteps;
    private final SynapseTable table;
    private final SpikeHistory history;

    OwnWeightDelivery(int[] delaySteps, SynapseTable table, SpikeHistory history) {
        this.delaySteps = delaySteps;
        this.table = table;
        this.history = history;
    }

    @Override
    public void deliver(int step, Arrivals arrivals) {
        for (int d = delaySteps.length - 1; d >= 0; d--) {
            SpikeList spikes = history.at(step - delaySteps[d]);
            for (int k = 0; k < spikes.size(); k++) {
                int row = spikes.members()[k] * delaySteps.length + d;
                if (arrivals.hasTwoChannels()) {
                    addBySign(row, arrivals);
                } else {
                    add(row, arrivals.positive());
                }
            }
        }
    }

    private void add(int row, double[] sums) {
        int first = table.firstTarget();
        char[] targets = table.targets();
        float[] weights = table.weights();
        int to = table.rowStart()[row + 1];
        for (int k = table.rowStart()[row]; k < to; k++) {
            sums[first + targets[k]] += weights[k];
        }
    }

    private void addBySign(int row, Arrivals arrivals) {
        int first = table.firstTarget();
        char[] targets = table.targets();
        float[] weights = table.weights();
        int to = table.rowStart()[row + 1];
        for (int k = table.rowStart()[row]; k < to; k++) {
            double[] sums = weights[k] < 0 ? arrivals.negative() : arrivals.positive();
            sums[first + targets[k]] += weights[k];
        }
    }
}
