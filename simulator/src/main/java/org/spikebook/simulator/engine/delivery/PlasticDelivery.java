package org.spikebook.simulator.engine.delivery;

import org.spikebook.simulator.engine.compiled.CancellationToken;
import org.spikebook.simulator.engine.compiled.CompiledProjection;
import org.spikebook.simulator.engine.compiled.LargeArrays;
import org.spikebook.simulator.engine.compiled.SynapseTable;
import org.spikebook.simulator.engine.history.Archive;
import org.spikebook.simulator.engine.history.SpikeHistory;
import org.spikebook.simulator.engine.history.SpikeList;
import org.spikebook.simulator.engine.history.SpikeTraces;
import org.spikebook.simulator.engine.history.UnpairedSpikes;
import org.spikebook.simulator.model.plasticity.RuleSettings;
import org.spikebook.simulator.model.plasticity.RuleSettings.Decay;
import org.spikebook.simulator.model.plasticity.WeightKernel;
import org.spikebook.simulator.model.synapse.InputAccumulator;

import java.util.Optional;

/**
 * Delivers weights that change with the spikes of both sides.
 *
 * <p>With the delay on the axon, what the synapse sees in a step is what arrives now; the targets'
 * spikes of the step before, which were not known then, are made up for first. Synapses of one
 * source with different delays see its spikes at different times, so that each row of the table (a
 * source and a delay) has traces of its own. With the delay d on the dendrite, the synapse's own
 * time is d steps behind: it sees the sources' spikes of that step and the targets' of another d
 * steps before.
 */
public final class PlasticDelivery implements Delivery {

    private final SynapseTable table;
    private final TargetIndex byTarget;
    private final SpikeHistory sourceHistory;
    private final SpikeHistory targetHistory;
    private final WeightKernel kernel;
    private final RuleSettings settings;
    private final int[] delaySteps;
    private final int firstTarget;
    private final int lastTarget;
    private final double[] weights;
    private final double[] changed;
    private final SpikeTraces rows;
    private final SpikeTraces targets;
    private final SynapticScaling balance;
    private final Optional<RewardedWeights> rewarded;
    private final Optional<UnpairedSpikes> waiting;

    PlasticDelivery(
            CompiledProjection projection,
            int block,
            int targetsInBlock,
            SpikeHistory sourceHistory,
            SpikeHistory targetHistory,
            SpikeHistory rewardHistory,
            WeightKernel kernel,
            CancellationToken cancellation) {
        this.table = projection.table(block);
        this.byTarget = TargetIndex.of(table, targetsInBlock, cancellation);
        this.sourceHistory = sourceHistory;
        this.targetHistory = targetHistory;
        this.kernel = kernel;
        this.settings = kernel.settings();
        this.delaySteps = projection.delaySteps();
        this.firstTarget = table.firstTarget();
        this.lastTarget = firstTarget + targetsInBlock;
        double most = kernel.weightMax();
        this.weights = initialWeights(projection, most, cancellation);
        this.rewarded =
                kernel.reward()
                        .map(r ->
                                new RewardedWeights(weights, most, r, rewardHistory, cancellation));
        this.changed = rewarded.map(RewardedWeights::eligibility).orElse(weights);
        this.waiting = waiting(cancellation);
        Decay decay = settings.decay();
        boolean nearest = settings.pairing().resetsTraces();
        this.rows = new SpikeTraces(table.rowStart().length - 1, decay.r1(), decay.r2(), nearest);
        this.targets = new SpikeTraces(targetsInBlock, decay.o1(), decay.o2(), nearest);
        this.balance =
                new SynapticScaling(
                        settings.homeostasis(), byTarget, targetsInBlock, weights, most);
    }

    private PlasticDelivery(
            PlasticDelivery before,
            SpikeHistory sourceHistory,
            SpikeHistory targetHistory,
            SpikeHistory rewardHistory,
            WeightKernel kernel) {
        this.table = before.table;
        this.byTarget = before.byTarget;
        this.sourceHistory = sourceHistory;
        this.targetHistory = targetHistory;
        this.kernel = kernel;
        this.settings = kernel.settings();
        this.delaySteps = before.delaySteps;
        this.firstTarget = before.firstTarget;
        this.lastTarget = before.lastTarget;
        this.weights = before.weights;
        this.changed = before.changed;
        double most = kernel.weightMax();
        this.rewarded =
                before.rewarded.map(
                        r -> r.steered(most, kernel.reward().orElseThrow(), rewardHistory));
        this.waiting = before.waiting.map(w -> w.steered(countsOnlyLast()));
        Decay decay = settings.decay();
        boolean nearest = settings.pairing().resetsTraces();
        this.rows = before.rows.steered(decay.r1(), decay.r2(), nearest);
        this.targets = before.targets.steered(decay.o1(), decay.o2(), nearest);
        this.balance = before.balance.steered(settings.homeostasis(), most);
    }

    /**
     * The same synapses by other values of the same rule, with all that they have learned, which is
     * not copied: this one is not to be used any more.
     *
     * @param cancellation asks while weights are brought into a narrower range
     */
    PlasticDelivery steered(
            SpikeHistory sources,
            SpikeHistory ofTargets,
            SpikeHistory rewards,
            WeightKernel other,
            CancellationToken cancellation) {
        PlasticDelivery steered = new PlasticDelivery(this, sources, ofTargets, rewards, other);
        if (other.weightMax() < kernel.weightMax()) {
            steered.keepInRange(cancellation);
        }
        return steered;
    }

    private Optional<UnpairedSpikes> waiting(CancellationToken cancellation) {
        return settings.pairing().marksSynapses()
                ? Optional.of(new UnpairedSpikes(countsOnlyLast(), weights.length, cancellation))
                : Optional.empty();
    }

    private boolean countsOnlyLast() {
        return settings.pairing() == RuleSettings.Pairing.NEAREST_RESTRICTED;
    }

    /** Drawn or given weights may lie outside the range in which rules keep them. */
    private double[] initialWeights(
            CompiledProjection projection, double most, CancellationToken cancellation) {
        double[] drawn = LargeArrays.doubles(table.synapseCount(), cancellation);
        for (int row = 0; row + 1 < table.rowStart().length; row++) {
            cancellation.addWork(table.rowStart()[row + 1] - table.rowStart()[row]);
            for (int k = table.rowStart()[row]; k < table.rowStart()[row + 1]; k++) {
                drawn[k] = Math.clamp(projection.weight(table, k), 0, most);
            }
        }
        return drawn;
    }

    /**
     * After a run was steered to another greatest weight: rules work within their range only, and
     * need not ask for it at each spike.
     */
    public void keepInRange(CancellationToken cancellation) {
        for (int k = 0; k < weights.length; k++) {
            weights[k] = Math.min(weights[k], kernel.weightMax());
            cancellation.addWork(1);
        }
    }

    /** The weights of this block's synapses, parallel to the table's targets; not a copy. */
    public double[] weights() {
        return weights;
    }

    /** Gives a reward besides those that spikes release, if the rule waits for one. */
    public void reward(double amount) {
        rewarded.ifPresent(r -> r.give(amount));
    }

    @Override
    public void deliver(int step, InputAccumulator arrivals, CancellationToken cancellation) {
        if (rewarded.isPresent()) {
            rewarded.get().advance(step, cancellation);
        }
        balance.begin(step, cancellation);
        switch (settings.delaySide()) {
            case AXON -> {
                seeTargets(targetHistory.at(step - 1), cancellation);
                markTargets(targetHistory.at(step - 1));
                decay();
                seeSources(step, arrivals.positive(), cancellation);
            }
            case DENDRITE -> {
                decay();
                SpikeList back = targetHistory.at(step - 2 * delaySteps[0]);
                seeTargets(back, cancellation);
                seeSources(step, arrivals.positive(), cancellation);
                markTargets(back);
            }
        }
    }

    private void decay() {
        rows.decay();
        targets.decay();
    }

    private void seeTargets(SpikeList spikes, CancellationToken cancellation) {
        for (int k = 0; k < spikes.size(); k++) {
            int target = spikes.members()[k];
            if (target >= firstTarget && target < lastTarget) {
                if (waiting.isPresent()) {
                    potentiate(target - firstTarget, waiting.get());
                } else {
                    potentiate(target - firstTarget);
                }
                cancellation.addWork(TargetIndex.ANYWHERE * byTarget.count(target - firstTarget));
            }
        }
    }

    private void markTargets(SpikeList spikes) {
        for (int k = 0; k < spikes.size(); k++) {
            int target = spikes.members()[k];
            if (target >= firstTarget && target < lastTarget) {
                targets.spike(target - firstTarget);
                balance.spike(target - firstTarget);
            }
        }
    }

    private void potentiate(int target) {
        double slow = targets.slow(target);
        for (int k = byTarget.start(target); k < byTarget.start(target + 1); k++) {
            int synapse = byTarget.synapse(k);
            double fast = rows.fast(byTarget.row(k));
            changed[synapse] = kernel.potentiate(changed[synapse], fast, slow);
        }
    }

    private void potentiate(int target, UnpairedSpikes pairs) {
        double slow = targets.slow(target);
        for (int k = byTarget.start(target); k < byTarget.start(target + 1); k++) {
            int synapse = byTarget.synapse(k);
            double fast = pairs.take(synapse, rows.fast(byTarget.row(k)));
            changed[synapse] = kernel.potentiate(changed[synapse], fast, slow);
        }
    }

    private void seeSources(int step, double[] sums, CancellationToken cancellation) {
        for (int d = delaySteps.length - 1; d >= 0; d--) {
            SpikeList spikes = sourceHistory.at(step - delaySteps[d]);
            for (int k = 0; k < spikes.size(); k++) {
                int row = spikes.members()[k] * delaySteps.length + d;
                if (waiting.isPresent()) {
                    transmit(row, sums, waiting.get());
                } else {
                    transmit(row, sums);
                }
                cancellation.addWork(2L * (table.rowStart()[row + 1] - table.rowStart()[row]));
                rows.spike(row);
            }
        }
    }

    private void transmit(int row, double[] sums) {
        double slow = rows.slow(row);
        char[] hit = table.targets();
        int to = table.rowStart()[row + 1];
        for (int k = table.rowStart()[row]; k < to; k++) {
            int target = hit[k];
            changed[k] = kernel.depress(changed[k], targets.fast(target), slow);
            sums[firstTarget + target] += weights[k];
        }
    }

    private void transmit(int row, double[] sums, UnpairedSpikes pairs) {
        double left = rows.fast(row);
        double slow = rows.slow(row);
        for (int k = table.rowStart()[row]; k < table.rowStart()[row + 1]; k++) {
            int target = table.targets()[k];
            double fast = pairs.add(k, left, targets.fast(target));
            changed[k] = kernel.depress(changed[k], fast, slow);
            sums[firstTarget + target] += weights[k];
        }
    }

    @Override
    public void rest() {
        rows.clear();
        targets.clear();
        waiting.ifPresent(UnpairedSpikes::clear);
        rewarded.ifPresent(RewardedWeights::clear);
    }

    @Override
    public void archive(Archive archive) {
        archive.doubles(weights);
        rows.archive(archive);
        targets.archive(archive);
        balance.archive(archive);
        rewarded.ifPresent(r -> r.archive(archive));
        waiting.ifPresent(w -> w.archive(archive));
    }
}
