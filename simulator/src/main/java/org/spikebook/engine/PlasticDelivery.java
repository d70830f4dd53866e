package org.spikebook.engine;

import org.spikebook.compile.CompiledProjection;
import org.spikebook.compile.SynapseTable;
import org.spikebook.plasticity.WeightKernel;
import org.spikebook.synapse.Arrivals;

import java.util.Arrays;

/**
 * Delivers weights that change with the spikes of both sides.
 *
 * <p>With the delay on the axon, what the synapse sees in a step is what arrives now; the targets'
 * spikes of the step before, which were not known then, are made up for first. With the delay d on
 * the dendrite, the synapse's own time is d steps behind: it sees the sources' spikes of that step
 * and the targets' of another d steps before.
 */
final class PlasticDelivery implements Delivery {

    private final SynapseTable table;
    private final TargetIndex byTarget;
    private final SpikeHistory sourceHistory;
    private final SpikeHistory targetHistory;
    private final WeightKernel kernel;
    private final int delaySteps;
    private final int firstTarget;
    private final int lastTarget;
    private final double[] weights;
    private final SpikeTraces sources;
    private final SpikeTraces targets;

    PlasticDelivery(
            CompiledProjection projection,
            int block,
            int targetsInBlock,
            SpikeHistory sourceHistory,
            SpikeHistory targetHistory,
            WeightKernel kernel) {
        this.table = projection.tables().get(block);
        this.byTarget = TargetIndex.of(table, targetsInBlock);
        this.sourceHistory = sourceHistory;
        this.targetHistory = targetHistory;
        this.kernel = kernel;
        this.delaySteps = projection.longestDelaySteps();
        this.firstTarget = table.firstTarget();
        this.lastTarget = firstTarget + targetsInBlock;
        this.weights = initialWeights(projection, table);
        WeightKernel.Decay decay = kernel.decay();
        this.sources = new SpikeTraces(projection.sources(), decay.r1(), decay.r2());
        this.targets = new SpikeTraces(targetsInBlock, decay.o1(), decay.o2());
    }

    private static double[] initialWeights(CompiledProjection projection, SynapseTable table) {
        double[] weights = new double[table.synapseCount()];
        Arrays.setAll(weights, k -> projection.weight(table, k));
        return weights;
    }

    /** The weights of this block's synapses, parallel to the table's targets; not a copy. */
    double[] weights() {
        return weights;
    }

    @Override
    public void deliver(int step, Arrivals arrivals) {
        switch (kernel.delaySide()) {
            case AXON -> {
                seeTargets(targetHistory.at(step - 1));
                markTargets(targetHistory.at(step - 1));
                decay();
                seeSources(sourceHistory.at(step - delaySteps), arrivals);
            }
            case DENDRITE -> {
                decay();
                SpikeList back = targetHistory.at(step - 2 * delaySteps);
                seeTargets(back);
                seeSources(sourceHistory.at(step - delaySteps), arrivals);
                markTargets(back);
            }
        }
    }

    private void decay() {
        sources.decay();
        targets.decay();
    }

    private void seeTargets(SpikeList spikes) {
        for (int k = 0; k < spikes.size(); k++) {
            int target = spikes.members()[k];
            if (target >= firstTarget && target < lastTarget) {
                potentiate(target - firstTarget);
            }
        }
    }

    private void markTargets(SpikeList spikes) {
        for (int k = 0; k < spikes.size(); k++) {
            int target = spikes.members()[k];
            if (target >= firstTarget && target < lastTarget) {
                targets.spike(target - firstTarget);
            }
        }
    }

    private void potentiate(int target) {
        double slow = targets.slow(target);
        for (int k = byTarget.start(target); k < byTarget.start(target + 1); k++) {
            int synapse = byTarget.synapse(k);
            double fast = sources.fast(byTarget.source(k));
            weights[synapse] = kernel.potentiate(weights[synapse], fast, slow);
        }
    }

    private void seeSources(SpikeList spikes, Arrivals arrivals) {
        for (int k = 0; k < spikes.size(); k++) {
            transmit(spikes.members()[k], arrivals.positive());
            sources.spike(spikes.members()[k]);
        }
    }

    private void transmit(int source, double[] sums) {
        double slow = sources.slow(source);
        for (int k = table.rowStart()[source]; k < table.rowStart()[source + 1]; k++) {
            int target = table.targets()[k];
            weights[k] = kernel.depress(weights[k], targets.fast(target), slow);
            sums[firstTarget + target] += weights[k];
        }
    }

    @Override
    public void archive(Archive archive) {
        archive.doubles(weights);
        sources.archive(archive);
        targets.archive(archive);
    }
}
