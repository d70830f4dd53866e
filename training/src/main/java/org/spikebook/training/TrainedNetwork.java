package org.spikebook.training;

import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.progress.TrainingProvenance;

/**
 * A network with the weights that training found.
 *
 * @param network as it was drawn
 * @param weights of every trained projection
 * @param plan by which it was trained
 * @param provenance where the weights come from
 */
public record TrainedNetwork(
        NetworkModel network, WeightSet weights, TrainingPlan plan, TrainingProvenance provenance) {

    /** The network with its weights, as a classifier. */
    public Classifier classifier() {
        return new Classifier(network, weights, plan);
    }

    /** Whether it was trained on these very samples, not on others of the same name. */
    public boolean isTrainedOn(Dataset data) {
        return provenance.inputs().dataHash().equals(data.hash());
    }
}
