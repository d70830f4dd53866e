package org.spikebook.engine;

import org.spikebook.compile.CompiledNetwork;
import org.spikebook.compile.FairShares;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The blocks of all populations that each worker advances, so that all have as much to do. */
final class Shares {

    private final PopulationBlock[][] blocks;

    Shares(CompiledNetwork network, List<PopulationRun> populations, int workers) {
        double[] work =
                populations.stream()
                        .flatMapToDouble(run -> Arrays.stream(network.work(run.population())))
                        .toArray();
        List<PopulationBlock> pieces =
                populations.stream().flatMap(run -> run.blocks().stream()).toList();
        FairShares fair = FairShares.of(work, workers);
        blocks = new PopulationBlock[workers][];
        for (int worker = 0; worker < workers; worker++) {
            List<PopulationBlock> share = new ArrayList<>();
            for (int piece = 0; piece < pieces.size(); piece++) {
                if (fair.workerOf(piece) == worker) {
                    share.add(pieces.get(piece));
                }
            }
            blocks[worker] = share.toArray(PopulationBlock[]::new);
        }
    }

    /** Advances a worker's share by a step; workers need not wait for each other. */
    void step(int step, int worker) {
        for (PopulationBlock block : blocks[worker]) {
            block.step(step);
        }
    }
}
