package org.spikebook.simulator.engine.delivery;

import org.spikebook.simulator.engine.compiled.CancellationToken;
import org.spikebook.simulator.engine.compiled.CompiledProjection;
import org.spikebook.simulator.engine.compiled.SynapseTable;
import org.spikebook.simulator.engine.history.Archive;
import org.spikebook.simulator.engine.history.SpikeHistory;
import org.spikebook.simulator.engine.history.SpikeList;
import org.spikebook.simulator.model.plasticity.EfficacyKernel;
import org.spikebook.simulator.model.synapse.InputAccumulator;

import java.util.Arrays;

/**
 * Delivers weights times the efficacy of the spike. The efficacy is found when the spike arrives,
 * which for the intervals between spikes is the same as when it is sent.
 */
public final class EfficacyDelivery implements Delivery {

    private static final int NEVER = -1;

    private final CompiledProjection projection;
    private final SynapseTable table;
    private final SpikeHistory history;
    private final EfficacyKernel kernel;
    private final double[][] state;
    private final int[] lastStep;
    private final double[] now;

    EfficacyDelivery(
            CompiledProjection projection,
            SynapseTable table,
            SpikeHistory history,
            EfficacyKernel kernel) {
        this(
                projection,
                table,
                history,
                kernel,
                new double[projection.sources()][kernel.stateSize()],
                new int[projection.sources()]);
        rest();
    }

    private EfficacyDelivery(
            CompiledProjection projection,
            SynapseTable table,
            SpikeHistory history,
            EfficacyKernel kernel,
            double[][] state,
            int[] lastStep) {
        this.projection = projection;
        this.table = table;
        this.history = history;
        this.kernel = kernel;
        this.state = state;
        this.lastStep = lastStep;
        this.now = new double[kernel.stateSize()];
    }

    /**
     * The same synapses by other values, with the state of all sources, which is not copied: this
     * one is not to be used any more.
     */
    EfficacyDelivery steered(CompiledProjection to, SpikeHistory spikes, EfficacyKernel other) {
        return new EfficacyDelivery(to, table, spikes, other, state, lastStep);
    }

    @Override
    public void rest() {
        for (int source = 0; source < state.length; source++) {
            kernel.initialize(state[source]);
            lastStep[source] = NEVER;
        }
    }

    @Override
    public void deliver(int step, InputAccumulator arrivals, CancellationToken cancellation) {
        int sent = step - projection.longestDelaySteps();
        SpikeList spikes = history.at(sent);
        for (int k = 0; k < spikes.size(); k++) {
            int source = spikes.members()[k];
            int since = lastStep[source] == NEVER ? NEVER : sent - lastStep[source];
            lastStep[source] = sent;
            deliver(source, kernel.spike(state[source], since), arrivals);
            cancellation.addWork(table.rowStart()[source + 1] - table.rowStart()[source]);
        }
    }

    private void deliver(int source, double efficacy, InputAccumulator arrivals) {
        for (int k = table.rowStart()[source]; k < table.rowStart()[source + 1]; k++) {
            double weight = projection.weight(table, k);
            arrivals.sums(weight)[table.firstTarget() + table.targets()[k]] += efficacy * weight;
        }
    }

    /**
     * What a spike of a source would find that arrived right after a step that was done: state is
     * kept as of the last spike, and left so.
     *
     * @param variable its place in the kernel's state
     */
    public double valueAfter(int step, int source, int variable) {
        if (lastStep[source] == NEVER) {
            return state[source][variable];
        }
        System.arraycopy(state[source], 0, now, 0, now.length);
        kernel.recover(now, step - projection.longestDelaySteps() - lastStep[source]);
        return now[variable];
    }

    @Override
    public void archive(Archive archive) {
        for (double[] ofSource : state) {
            archive.doubles(ofSource);
        }
        archive.ints(lastStep);
        archive.require(() -> Arrays.stream(lastStep).allMatch(step -> step >= NEVER));
    }
}
