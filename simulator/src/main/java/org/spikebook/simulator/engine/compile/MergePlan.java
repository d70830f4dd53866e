package org.spikebook.simulator.engine.compile;

import org.spikebook.simulator.engine.compiled.BalancedPartition;
import org.spikebook.simulator.engine.compiled.Blocks;
import org.spikebook.simulator.engine.compiled.ExpectedWork;
import org.spikebook.simulator.engine.compiled.MergeableRuns;
import org.spikebook.simulator.engine.compiled.MergedTargets;
import org.spikebook.simulator.engine.compiled.TargetBlock;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.WeightSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which projections keep their synapses in merged tables, and which blocks of populations stand
 * side by side in them. It changes where synapses are found, not what a run computes. Immutable.
 */
final class MergePlan {

    private final MergeableRuns runs;
    private final Map<String, List<Projection>> bySource = new LinkedHashMap<>();
    private final List<MergedTargets> places = new ArrayList<>();

    /**
     * Plans for a network.
     *
     * @param cuts blocks into which populations are cut
     * @param threads that will share a step: each is given blocks that stand side by side
     */
    MergePlan(
            NetworkModel network,
            WeightSet weights,
            BlockLayout cuts,
            int threads,
            MergeThreshold worth) {
        this.runs = new MergeableRuns(network, weights);
        if (isAnyUndelayed(network)) {
            return;
        }
        List<Population> targets = new ArrayList<>();
        double neurons = 0;
        double synapses = 0;
        for (Population population : network.populations()) {
            List<Projection> run = runs.into(population);
            if (!run.isEmpty()) {
                targets.add(population);
                neurons += population.size();
                synapses += run.stream().mapToDouble(network::expectedSynapses).sum();
            }
        }
        if (targets.size() > 1 && worth.isMet(synapses, neurons)) {
            targets.forEach(target -> runs.into(target).forEach(this::join));
            place(network, channels(targets, true), true, cuts, threads);
            place(network, channels(targets, false), false, cuts, threads);
        }
    }

    /** Populations that fire into others in the same step have to be advanced one by one. */
    private static boolean isAnyUndelayed(NetworkModel network) {
        return network.projections().stream()
                .anyMatch(p ->
                        p.isUndelayed(network.run().dtMs())
                                && network.population(p.from()).isPresent());
    }

    private static List<Population> channels(List<Population> targets, boolean two) {
        return targets.stream()
                .filter(target -> target.receptors().component().hasTwoChannels() == two)
                .toList();
    }

    private void join(Projection projection) {
        bySource.computeIfAbsent(projection.from(), _ -> new ArrayList<>()).add(projection);
    }

    /** Puts the blocks of some populations side by side, those of each thread by themselves. */
    private void place(
            NetworkModel network,
            List<Population> targets,
            boolean twoChannels,
            BlockLayout cuts,
            int threads) {
        List<TargetBlock> all = new ArrayList<>();
        targets.forEach(target -> all.addAll(cut(network, target, cuts.of(target))));
        for (List<TargetBlock> group : groups(all, threads)) {
            places.add(MergedTargets.of(group, twoChannels));
        }
    }

    private static List<TargetBlock> cut(NetworkModel network, Population target, Blocks blocks) {
        double work = new ExpectedWork(network).of(target);
        List<TargetBlock> cut = new ArrayList<>();
        for (int b = 0; b < blocks.count(); b++) {
            int neurons = blocks.end(b) - blocks.start(b);
            double share = work * neurons / target.size();
            cut.add(new TargetBlock(target, b, blocks.start(b), neurons, share));
        }
        return cut;
    }

    /** As many as there are threads, or a multiple where groups would be too large. */
    private static List<List<TargetBlock>> groups(List<TargetBlock> blocks, int threads) {
        double[] work = blocks.stream().mapToDouble(TargetBlock::work).toArray();
        for (int count = threads; ; count += threads) {
            BalancedPartition partition = BalancedPartition.of(work, count);
            Map<Integer, List<TargetBlock>> groups = new LinkedHashMap<>();
            for (int piece = 0; piece < work.length; piece++) {
                groups.computeIfAbsent(partition.partOf(piece), _ -> new ArrayList<>())
                        .add(blocks.get(piece));
            }
            if (groups.values().stream().allMatch(MergePlan::fits)) {
                return List.copyOf(groups.values());
            }
        }
    }

    private static boolean fits(List<TargetBlock> group) {
        return group.stream().mapToInt(TargetBlock::neurons).sum() <= MergedTargets.MOST;
    }

    /** The projections that are joined, those from one source together. */
    Collection<List<Projection>> joined() {
        return bySource.values();
    }

    /** The blocks that stand side by side, of those that stand in one table each. */
    List<MergedTargets> places() {
        return List.copyOf(places);
    }

    /** When the tables of a source are delivered. */
    int turn(String source) {
        return runs.turn(source);
    }

    /** Where a block of a population stands. */
    MergedTargets targets(String population, int block) {
        return places.stream()
                .filter(merged -> merged.member(population, block).isPresent())
                .findFirst()
                .orElseThrow();
    }
}
