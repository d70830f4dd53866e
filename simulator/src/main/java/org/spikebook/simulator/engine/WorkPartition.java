package org.spikebook.simulator.engine;

import org.spikebook.simulator.engine.compiled.BalancedPartition;
import org.spikebook.simulator.engine.compiled.CompiledNetwork;
import org.spikebook.simulator.engine.population.MergedBlocks;
import org.spikebook.simulator.engine.population.PopulationBlock;
import org.spikebook.simulator.engine.population.PopulationRun;
import org.spikebook.simulator.engine.population.WorkUnit;
import org.spikebook.simulator.engine.threads.TeamWork;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The blocks of all populations, in parts that are as much work each; merged blocks stay together.
 * Who is done first helps to advance the merged blocks of others.
 */
final class WorkPartition implements TeamWork {

    private final WorkUnit[][] parts;
    private final MergedBlocks[][] merged;
    private int step;

    WorkPartition(
            CompiledNetwork network,
            List<PopulationRun> populations,
            List<MergedBlocks> merged,
            int count) {
        Map<PopulationBlock, MergedBlocks> joined = new HashMap<>();
        merged.forEach(together -> together.blocks().forEach(block -> joined.put(block, together)));
        Map<WorkUnit, Double> works = new LinkedHashMap<>();
        for (PopulationRun run : populations) {
            double[] work = network.work(run.population());
            for (int b = 0; b < work.length; b++) {
                PopulationBlock block = run.blocks().get(b);
                MergedBlocks together = joined.get(block);
                works.merge(together == null ? block : together, work[b], Double::sum);
            }
        }
        parts = partition(works, count);
        this.merged =
                Arrays.stream(parts).map(WorkPartition::merged).toArray(MergedBlocks[][]::new);
    }

    private static MergedBlocks[] merged(WorkUnit[] part) {
        return Arrays.stream(part)
                .filter(MergedBlocks.class::isInstance)
                .map(MergedBlocks.class::cast)
                .toArray(MergedBlocks[]::new);
    }

    private static WorkUnit[][] partition(Map<WorkUnit, Double> works, int count) {
        List<WorkUnit> pieces = List.copyOf(works.keySet());
        double[] work = works.values().stream().mapToDouble(w -> w).toArray();
        BalancedPartition balanced = BalancedPartition.of(work, count);
        List<List<WorkUnit>> parts =
                IntStream.range(0, count).<List<WorkUnit>>mapToObj(_ -> new ArrayList<>()).toList();
        for (int piece = 0; piece < pieces.size(); piece++) {
            parts.get(balanced.partOf(piece)).add(pieces.get(piece));
        }
        return parts.stream().map(part -> part.toArray(WorkUnit[]::new)).toArray(WorkUnit[][]::new);
    }

    /** Begins a step. */
    void begin(int next) {
        step = next;
    }

    @Override
    public void doPart(int part) {
        for (WorkUnit piece : parts[part]) {
            piece.step(step);
        }
    }

    @Override
    public boolean help(int part) {
        boolean all = true;
        for (int k = 1; k <= merged.length; k++) {
            for (MergedBlocks other : merged[(part + k) % merged.length]) {
                if (other.isDelivered(step)) {
                    other.help(step);
                } else {
                    all = false;
                }
            }
        }
        return all;
    }
}
