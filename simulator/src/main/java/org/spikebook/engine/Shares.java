package org.spikebook.engine;

import org.spikebook.compile.CompiledNetwork;
import org.spikebook.compile.FairShares;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The blocks of all populations that each worker advances, so that all have as much to do; joint
 * blocks stay together.
 */
final class Shares {

    private final Advancing[][] shares;

    Shares(
            CompiledNetwork network,
            List<PopulationRun> populations,
            List<JointBlocks> joint,
            int workers) {
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
        shares = shareOut(works, workers);
    }

    private static Advancing[][] shareOut(Map<Advancing, Double> works, int workers) {
        List<Advancing> pieces = List.copyOf(works.keySet());
        double[] work = works.values().stream().mapToDouble(w -> w).toArray();
        FairShares fair = FairShares.of(work, workers);
        Advancing[][] shares = new Advancing[workers][];
        for (int worker = 0; worker < workers; worker++) {
            List<Advancing> share = new ArrayList<>();
            for (int piece = 0; piece < pieces.size(); piece++) {
                if (fair.workerOf(piece) == worker) {
                    share.add(pieces.get(piece));
                }
            }
            shares[worker] = share.toArray(Advancing[]::new);
        }
        return shares;
    }

    /** Advances a worker's share by a step; workers need not wait for each other. */
    void step(int step, int worker) {
        for (Advancing piece : shares[worker]) {
            piece.step(step);
        }
    }
}
