package org.spikebook.training;

import org.spikebook.training.bptt.Workers;
import org.spikebook.training.conversion.Conversion;
import org.spikebook.training.conversion.ConversionReport;
import org.spikebook.training.conversion.ConversionSettings;
import org.spikebook.training.dataset.Split;
import org.spikebook.training.encoding.EncodedDataset;

/** One conversion: trains the artificial network, converts it, and compares the two. */
final class ConversionTraining {

    static final String TRAINER = "spikebook-conversion/1";

    private final TrainingTask task;
    private final ConversionSettings settings;
    private final TrainingControl control;

    ConversionTraining(TrainingTask task, ConversionSettings settings, TrainingControl control) {
        this.task = task;
        this.settings = settings;
        this.control = control;
    }

    TrainingOutcome run() {
        TrainingOutcome outcome = new SurrogateMethod().train(ConversionMethod.twin(task), control);
        return outcome instanceof TrainingOutcome.Trained(TrainedNetwork ann)
                ? new TrainingOutcome.Trained(converted(ann))
                : outcome;
    }

    private TrainedNetwork converted(TrainedNetwork ann) {
        TrainingPlan plan = task.plan();
        double dtMs = task.network().run().dtMs();
        double inputPerStep =
                plan.encoder()
                        .component()
                        .inputPerStep(plan.encoder().values(), dtMs)
                        .orElseThrow();
        try (Workers workers = new Workers(control.threads())) {
            Conversion conversion =
                    Conversion.of(
                            task.network(),
                            ann.weights(),
                            Evaluation.source(ann, task.dataset()).part(Split.TRAIN),
                            inputPerStep,
                            settings,
                            workers);
            return judged(ann, conversion);
        }
    }

    private TrainedNetwork judged(TrainedNetwork ann, Conversion conversion) {
        NetworkTester tester =
                NetworkTester.of(
                        conversion.network(), conversion.weights(), task.plan().loss().component());
        TrainingProvenance from = ann.provenance();
        TrainedNetwork unjudged =
                new TrainedNetwork(conversion.network(), conversion.weights(), task.plan(), from);
        EncodedDataset samples = Evaluation.source(unjudged, task.dataset());
        long seed = task.plan().seed();
        int threads = control.threads();
        double validation =
                tester.evaluate(samples.part(Split.VALIDATION), seed, threads).accuracy();
        var bySteps = tester.accuracyBySteps(samples.part(Split.TEST), seed, threads);
        ConversionReport report =
                new ConversionReport(
                        from.validationAccuracy(),
                        from.testAccuracy(),
                        bySteps,
                        conversion.scales());
        return new TrainedNetwork(
                conversion.network(),
                conversion.weights(),
                task.plan(),
                Provenances.of(
                                TRAINER,
                                task,
                                from.epochs(),
                                from.bestEpoch(),
                                bySteps.getLast(),
                                from.diagnosis())
                        .with(validation, report));
    }
}
