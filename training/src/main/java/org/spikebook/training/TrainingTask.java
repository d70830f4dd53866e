package org.spikebook.training;

import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.training.dataset.Dataset;

import java.util.Optional;

/**
 * A network to be trained, with the weights, the plan and the data to do it.
 *
 * @param network as it was drawn
 * @param start initial weights; drawn by the plan's seed where empty
 * @param plan how
 * @param dataset on what: the one that the plan names
 */
public record TrainingTask(
        NetworkModel network, Optional<WeightSet> start, TrainingPlan plan, Dataset dataset) {

    /** From the weights that the network lists, or else from some drawn by the plan's seed. */
    public static TrainingTask of(NetworkModel network, TrainingPlan plan, Dataset dataset) {
        return new TrainingTask(network, ListedWeights.of(network), plan, dataset);
    }
}
