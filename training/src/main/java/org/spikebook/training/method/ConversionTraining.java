package org.spikebook.training.method;

import org.spikebook.simulator.network.WeightSet;
import org.spikebook.training.Evaluation;
import org.spikebook.training.NetworkTester;
import org.spikebook.training.Provenances;
import org.spikebook.training.SurrogateMethod;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.TrainingControl;
import org.spikebook.training.TrainingOutcome;
import org.spikebook.training.TrainingPlan;
import org.spikebook.training.TrainingTask;
import org.spikebook.training.bptt.WorkerPool;
import org.spikebook.training.conversion.Conversion;
import org.spikebook.training.conversion.ConversionReport;
import org.spikebook.training.conversion.ConversionSettings;
import org.spikebook.training.dataset.Split;
import org.spikebook.training.encoding.EncodedDataset;
import org.spikebook.training.progress.TrainingProvenance;

/** One conversion: trains the artificial network or takes it, converts it, compares the two. */
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
        TrainingTask annTask = ConversionMethod.annTask(task);
        TrainingOutcome outcome =
                ConversionMethod.trainsFirst(task)
                        ? new SurrogateMethod().train(annTask, control)
                        : new TrainingOutcome.Trained(unchanged(annTask));
        return outcome instanceof TrainingOutcome.Trained(TrainedNetwork ann)
                ? new TrainingOutcome.Trained(converted(ann))
                : outcome;
    }

    /** The artificial network with the weights that it has already. */
    private TrainedNetwork unchanged(TrainingTask ann) {
        TrainingPlan plan = ann.plan();
        WeightSet weights = ann.start().orElseThrow();
        NetworkTester tester =
                NetworkTester.of(ann.network(), weights, plan.objective().loss().component());
        EncodedDataset samples = plan.data().encode(ann.dataset(), ann.network().run().dtMs());
        return new TrainedNetwork(
                ann.network(),
                weights,
                plan,
                new Provenances(TRAINER, ann)
                        .withoutEpochs(
                                accuracy(tester, samples, Split.VALIDATION),
                                accuracy(tester, samples, Split.TEST)));
    }

    private double accuracy(NetworkTester tester, EncodedDataset samples, Split part) {
        return tester.evaluate(samples.part(part), task.plan().seed(), control.threads())
                .accuracy();
    }

    private TrainedNetwork converted(TrainedNetwork ann) {
        TrainingPlan plan = task.plan();
        double dtMs = task.network().run().dtMs();
        double inputPerStep =
                plan.data()
                        .encoder()
                        .component()
                        .inputPerStep(plan.data().encoder().values(), dtMs)
                        .orElseThrow();
        try (WorkerPool workers = new WorkerPool(control.threads())) {
            Conversion conversion =
                    Conversion.of(
                            task.network(),
                            ann.weights(),
                            Evaluation.source(ann, task.dataset()).part(Split.TRAIN),
                            inputPerStep,
                            settings,
                            workers);
            return evaluated(ann, conversion);
        }
    }

    private TrainedNetwork evaluated(TrainedNetwork ann, Conversion conversion) {
        NetworkTester tester =
                NetworkTester.of(conversion.network(), conversion.weights(), task.plan());
        TrainingProvenance from = ann.provenance();
        TrainedNetwork unevaluated =
                new TrainedNetwork(conversion.network(), conversion.weights(), task.plan(), from);
        EncodedDataset samples = Evaluation.source(unevaluated, task.dataset());
        long seed = task.plan().seed();
        int threads = control.threads();
        double validation = accuracy(tester, samples, Split.VALIDATION);
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
                new Provenances(TRAINER, task)
                        .converted(from, validation, bySteps.getLast(), report));
    }
}
