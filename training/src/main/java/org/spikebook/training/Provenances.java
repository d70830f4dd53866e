package org.spikebook.training;

import org.spikebook.network.document.NetworkHash;
import org.spikebook.network.model.NetworkModel;
import org.spikebook.training.dataset.Dataset;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes provenances: what ran, where, on what. */
final class Provenances {

    private Provenances() {}

    static TrainingProvenance of(
            String trainer,
            NetworkModel network,
            Dataset dataset,
            List<EpochResult> epochs,
            int bestEpoch,
            double testAccuracy) {
        return new TrainingProvenance(
                trainer,
                networkHash(network),
                dataset.hash(),
                dataset.info().sizes(),
                Runtime.version().toString(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                epochs,
                bestEpoch,
                epochs.get(bestEpoch - 1).validationAccuracy(),
                testAccuracy);
    }

    /** Tells one training from another: equal only if both end with the same weights. */
    static String identity(NetworkModel network, TrainingPlan plan, Dataset dataset) {
        String components =
                Stream.of(
                                plan.distortion(),
                                plan.encoder(),
                                plan.surrogate(),
                                plan.loss(),
                                plan.optimizer())
                        .map(c -> c.type() + c.values())
                        .collect(Collectors.joining(" "));
        return Stream.of(
                        networkHash(network),
                        dataset.hash(),
                        plan.split(),
                        components,
                        plan.steps(),
                        plan.epochs(),
                        plan.batchSize(),
                        plan.seed())
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    private static String networkHash(NetworkModel network) {
        return NetworkHash.of(network);
    }
}
