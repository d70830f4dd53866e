package org.spikebook.lesson.experiment;

import org.spikebook.network.model.NetworkModel;
import org.spikebook.network.model.RunSettings;
import org.spikebook.training.TrainedNetwork;

/**
 * One way to put a trained network on a chip.
 *
 * @param weightBits width of the stored weights
 * @param steps for which a sample is shown; fewer than it was trained with make it hasty
 * @param prunedPercent this share of each projection's weights, the smallest, is left out
 */
public record ChipSetting(int weightBits, int steps, double prunedPercent) {

    /** The network with fewer steps and weights; its software accuracy changes with them. */
    TrainedNetwork apply(TrainedNetwork trained) {
        NetworkModel network = trained.network();
        RunSettings run = network.run();
        return new TrainedNetwork(
                network.withRun(new RunSettings(run.dtMs(), steps * run.dtMs(), run.seed())),
                Pruning.prune(trained.weights(), prunedPercent),
                trained.plan().withSteps(steps),
                trained.provenance());
    }
}
