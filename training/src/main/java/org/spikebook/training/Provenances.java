package org.spikebook.training;

import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.network.document.NetworkHash;
import org.spikebook.training.conversion.ConversionReport;
import org.spikebook.training.diagnosis.Diagnosis;
import org.spikebook.training.progress.EpochResult;
import org.spikebook.training.progress.TrainingProvenance;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the provenance of what a trainer made of a task: what ran, where, on what.
 *
 * @param trainer name and version of the method
 */
public record Provenances(String trainer, TrainingTask task) {

    /** Of weights that were trained here. */
    public TrainingProvenance trained(
            List<EpochResult> epochs,
            int bestEpoch,
            double testAccuracy,
            Optional<Diagnosis> diagnosis) {
        return of(
                epochs,
                bestEpoch,
                epochs.get(bestEpoch - 1).validationAccuracy(),
                testAccuracy,
                diagnosis,
                Optional.empty());
    }

    /** Of weights that were not trained here. */
    public TrainingProvenance withoutEpochs(double validationAccuracy, double testAccuracy) {
        return of(
                List.of(), 0, validationAccuracy, testAccuracy, Optional.empty(), Optional.empty());
    }

    /** Of a network that was converted from another one. */
    public TrainingProvenance converted(
            TrainingProvenance artificial,
            double validationAccuracy,
            double testAccuracy,
            ConversionReport report) {
        return of(
                artificial.epochs(),
                artificial.bestEpoch(),
                validationAccuracy,
                testAccuracy,
                artificial.diagnosis(),
                Optional.of(report));
    }

    private TrainingProvenance of(
            List<EpochResult> epochs,
            int bestEpoch,
            double validationAccuracy,
            double testAccuracy,
            Optional<Diagnosis> diagnosis,
            Optional<ConversionReport> conversion) {
        return new TrainingProvenance(
                trainer,
                new TrainingProvenance.Inputs(
                        networkHash(task.network()),
                        startHash(task.start()),
                        task.dataset().hash(),
                        task.dataset().info().sizes()),
                TrainingProvenance.Platform.current(),
                epochs,
                bestEpoch,
                validationAccuracy,
                testAccuracy,
                diagnosis,
                conversion,
                Optional.empty());
    }

    /**
     * Identifies a training up to some epoch: equal only if both have the same weights by then.
     * What one engine began and another ended would be the result of neither: it is named too.
     *
     * @param epochs done; changes of the learning rate that come later do not count
     */
    static String identity(TrainingTask task, int epochs) {
        TrainingPlan plan = task.plan();
        String components =
                Stream.of(
                                plan.method(),
                                plan.data().distortion(),
                                plan.data().encoder(),
                                plan.backpropagation().surrogate(),
                                plan.objective().loss(),
                                plan.objective().regularizer(),
                                plan.optimization().optimizer(),
                                plan.backpropagation().constraint())
                        .map(c -> c.type() + c.values())
                        .collect(Collectors.joining(" "));
        return Stream.of(
                        Trainer.ENGINE,
                        networkHash(task.network()),
                        startHash(task.start()),
                        task.dataset().hash(),
                        plan.data().split(),
                        components,
                        plan.optimization().rateChanges().stream()
                                .filter(change -> change.fromEpoch() <= epochs)
                                .toList(),
                        plan.data().steps(),
                        plan.backpropagation().maxGradientNorm(),
                        plan.backpropagation().truncationSteps(),
                        plan.schedule().epochs(),
                        plan.schedule().patience(),
                        plan.schedule().batchSize(),
                        plan.seed())
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    /** {@code sha256:…} of the weights that training started from; empty where they were drawn. */
    private static String startHash(Optional<WeightSet> start) {
        return start.map(WeightHash::of).orElse("");
    }

    private static String networkHash(NetworkModel network) {
        return NetworkHash.of(network);
    }
}
