package org.spikebook.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.ProjectionWeights;
import org.spikebook.training.dataset.Dataset;

/** Trainings that end, and what they end in. */
final class Trainings {

    private Trainings() {}

    static TrainedNetwork train(NetworkModel network, TrainingPlan plan, Dataset data) {
        return trained(network, plan, data, TrainingControl.unattended(2));
    }

    static TrainedNetwork trained(
            NetworkModel network, TrainingPlan plan, Dataset data, TrainingControl control) {
        return ((TrainingOutcome.Trained) Trainer.train(network, plan, data, control)).network();
    }

    static float[] weights(TrainedNetwork trained, String projection) {
        return trained.weights().of(projection).orElseThrow().values();
    }

    static void assertSameWeights(TrainedNetwork a, TrainedNetwork b) {
        for (String id : a.weights().byProjection().keySet()) {
            ProjectionWeights expected = b.weights().of(id).orElseThrow();
            assertThat(weights(a, id)).as(id).isEqualTo(expected.values());
        }
    }
}
