package org.spikebook.lesson.experiment;

import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.training.TrainedNetwork;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One way to put a trained network on a chip.
 *
 * @param weightBits width of the stored weights
 * @param steps for which a sample is shown; fewer than it was trained with make it hasty
 * @param prunedPercent this share of each projection's weights, the smallest, is left out
 */
public record ChipSetting(int weightBits, int steps, double prunedPercent) {

    /** Every combination of values: narrowest first, then hastiest, then fullest. */
    public static List<ChipSetting> all(
            List<Integer> weightBits, List<Integer> steps, List<Double> prunedPercents) {
        List<ChipSetting> settings = new ArrayList<>();
        for (int bits : weightBits) {
            for (int time : steps) {
                for (double percent : prunedPercents) {
                    settings.add(new ChipSetting(bits, time, percent));
                }
            }
        }
        return List.copyOf(settings);
    }

    /** A quarter of the steps of the training, half of them and all of them. */
    public static List<Integer> usualSteps(int trained) {
        return Stream.of(trained / 4, trained / 2, trained)
                .filter(some -> some > 0)
                .distinct()
                .toList();
    }

    /** The network with fewer steps and weights; its software accuracy changes with them. */
    TrainedNetwork apply(TrainedNetwork trained) {
        NetworkModel network = trained.network();
        return new TrainedNetwork(
                network.withRun(network.run().withSteps(steps)),
                trained.weights().pruned(prunedPercent),
                trained.plan().withSteps(steps),
                trained.provenance());
    }
}
