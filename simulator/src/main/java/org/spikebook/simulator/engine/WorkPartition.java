package org.spikebook.simulator.engine;

import org.spikebook.simulator.engine.compiled.BalancedPartition;
import org.spikebook.simulator.engine.compiled.CompiledNetwork;
import org.spikebook.simulator.engine.population.Advancing;
import org.spikebook.simulator.engine.population.JointBlocks;
import org.spikebook.simulator.engine.population.PopulationBlock;
import org.spikebook.simulator.engine.population.PopulationRun;
import org.spikebook.simulator.engine.threads.TeamWork;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The blocks of all populations, in parts that are as much work each; joint blocks stay together.
 * Who is done first helps to advance the joint blocks of others.
 */
final class WorkPartition implements TeamWork {

    private final Advancing[][] parts;
    private final JointBlocks[][] joint;
    private int step;

    WorkPartition(
            CompiledNetwork network,
            List<PopulationRun> populations,
            List<JointBlocks> joint,
            int count) {
        Map<PopulationBlock, JointBlocks> joined = new HashMap<>();
        joint.forEach(together -> together.blocks().forEach(block -> joined.put(block, together)));
        Map<Advancing, Double> works = new LinkedHashMap<>();
        for (PopulationRun run : populations) {
            double[] work = network.work(run.population());
            for (int b = 0; b < work.length; b++) {
                PopulationBlock block = run.blocks().get(b);
                JointBlocks together = joined.get(block);
                works.merge(together == null ? block : together, work[b], Double::sum);
            }
        }
        parts = partition(works, count);
        this.joint = Arrays.stream(parts).map(WorkPartition::joint).toArray(JointBlocks[][]::new);
    }

    private static JointBlocks[] joint(Advancing[] part) {
        return Arrays.stream(part)
                .filter(JointBlocks.class::isInstance)
                .map(JointBlocks.class::cast)
                .toArray(JointBlocks[]::new);
    }

    private static Advancing[][] partition(Map<Advancing, Double> works, int count) {
        List<Advancing> pieces = List.copyOf(works.keySet());
        double[] work = works.values().stream().mapToDouble(w -> w).toArray();
        BalancedPartition balanced = BalancedPartition.of(work, count);
        List<List<Advancing>> parts =
                IntStream.range(0, count)
                        .<List<Advancing>>mapToObj(_ -> new ArrayList<>())
                        .toList();
        for (int piece = 0; piece < pieces.size(); piece++) {
            parts.get(balanced.partOf(piece)).add(pieces.get(piece));
        }
        return parts.stream()
                .map(part -> part.toArray(Advancing[]::new))
                .toArray(Advancing[][]::new);
    }

    /** Begins a step. */
    void begin(int next) {
        step = next;
    }

    @Override
    public void doPart(int part) {
        for (Advancing piece : parts[part]) {
            piece.step(step);
        }
    }

    @Override
    public boolean help(int part) {
        boolean all = true;
        for (int k = 1; k <= joint.length; k++) {
            for (JointBlocks other : joint[(part + k) % joint.length]) {
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
