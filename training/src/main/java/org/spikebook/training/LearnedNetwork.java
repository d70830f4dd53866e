package org.spikebook.training;

import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.encoding.EncodedDataset;

/**
 * What a network has become in the midst of a training.
 *
 * @param epoch that has just ended, from 1 on
 * @param network as it would be run now
 * @param weights as they are now
 * @param plan by which it is trained: that of the task, or of the artificial network in its place
 */
public record LearnedNetwork(
        int epoch, NetworkModel network, WeightSet weights, TrainingPlan plan) {

    /** Shows it samples. */
    public NetworkTester tester() {
        return NetworkTester.of(network, weights, plan);
    }

    /** A data set as it expects it: behind the encoder of its plan. */
    public EncodedDataset source(Dataset dataset) {
        return plan.encode(dataset, network.run().dtMs());
    }
}
