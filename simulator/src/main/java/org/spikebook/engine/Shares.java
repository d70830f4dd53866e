package org.spikebook.engine;

import org.spikebook.compile.CompiledNetwork;
import org.spikebook.compile.FairShares;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The blocks of all populations that each worker advances, so that all have as much to do; joint
 * blocks stay together. Who is done first helps to advance the joint blocks of others.
 */
final class Shares {

    private final Advancing[][] shares;
    private final JointBlocks[][] joint;

    /** Whether a worker gave up in this step, so that nobody is to wait for it. */
    private volatile boolean givenUp;

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
        this.joint = Arrays.stream(shares).map(Shares::joint).toArray(JointBlocks[][]::new);
    }

    private static JointBlocks[] joint(Advancing[] share) {
        return Arrays.stream(share)
                .filter(JointBlocks.class::isInstance)
                .map(JointBlocks.class::cast)
                .toArray(JointBlocks[]::new);
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

    /** To be called before workers begin a step. */
    void begin() {
        givenUp = false;
    }

    /**
     * Advances a worker's share by a step, then helps others.
     *
     * @param whileWaiting called about once in a millisecond while only others are at work
     */
    void step(int step, int worker, Runnable whileWaiting) {
        boolean done = false;
        try {
            for (Advancing piece : shares[worker]) {
                piece.step(step);
            }
            done = true;
        } finally {
            if (!done) {
                givenUp = true;
            }
        }
        for (int k = 1; k < shares.length; k++) {
            help(step, joint[(worker + k) % shares.length], whileWaiting);
        }
    }

    private void help(int step, JointBlocks[] others, Runnable whileWaiting) {
        for (JointBlocks other : others) {
            for (int spins = 1; !other.isDelivered(step) && !givenUp; spins++) {
                Crew.linger(spins, whileWaiting);
            }
            if (givenUp) {
                return;
            }
            other.help(step);
        }
    }
}
