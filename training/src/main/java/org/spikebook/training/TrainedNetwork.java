package org.spikebook.training;

import org.spikebook.network.model.NetworkModel;
import org.spikebook.network.model.WeightSet;

/**
 * A network with the weights that training found.
 *
 * @param network as it was drawn
 * @param weights of every trained projection
 * @param plan by which it was trained
 * @param provenance where the weights come from
 */
public record TrainedNetwork(
        NetworkModel network,
        WeightSet weights,
        TrainingPlan plan,
        TrainingProvenance provenance) {}
