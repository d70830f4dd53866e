package org.spikebook.simulator.engine.delivery;

import org.spikebook.simulator.engine.compiled.CancellationToken;
import org.spikebook.simulator.engine.compiled.CompiledProjection;
import org.spikebook.simulator.engine.compiled.SynapseTable;
import org.spikebook.simulator.engine.history.SpikeHistory;
import org.spikebook.simulator.engine.history.SpikeList;
import org.spikebook.simulator.model.synapse.InputAccumulator;

/**
 * Adds weight times amplitude, which is 1 where spikes have none: longest delay first, then by
 * source. Values are few, and lists of weights that a user wrote down are short, so that it need
 * not be fast.
 */
final class GradedDelivery implements Delivery {

    private final CompiledProjection projection;
    private final int[] delaySteps;
    private final SynapseTable table;
    private final SpikeHistory history;

    GradedDelivery(CompiledProjection projection, SynapseTable table, SpikeHistory history) {
        this.projection = projection;
        this.delaySteps = projection.delaySteps();
        this.table = table;
        this.history = history;
    }

    @Override
    public void deliver(int step, InputAccumulator arrivals, CancellationToken cancellation) {
        for (int d = delaySteps.length - 1; d >= 0; d--) {
            SpikeList spikes = history.at(step - delaySteps[d]);
            for (int k = 0; k < spikes.size(); k++) {
                int row = spikes.members()[k] * delaySteps.length + d;
                deliver(row, spikes.amplitude(k), arrivals);
                cancellation.addWork(table.rowStart()[row + 1] - table.rowStart()[row]);
            }
        }
    }

    private void deliver(int row, double amplitude, InputAccumulator arrivals) {
        for (int k = table.rowStart()[row]; k < table.rowStart()[row + 1]; k++) {
            double arriving = projection.weight(table, k) * amplitude;
            arrivals.sums(arriving)[table.firstTarget() + table.targets()[k]] += arriving;
        }
    }
}
