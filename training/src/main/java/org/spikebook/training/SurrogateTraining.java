package org.spikebook.training;

import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.bptt.BatchResult;
import org.spikebook.training.bptt.BatchTrainer;
import org.spikebook.training.bptt.DiagnosisProbe;
import org.spikebook.training.bptt.GradientSettings;
import org.spikebook.training.bptt.Inspection;
import org.spikebook.training.bptt.NetworkInspector;
import org.spikebook.training.bptt.PartialEpoch;
import org.spikebook.training.bptt.TrainerState;
import org.spikebook.training.bptt.WorkerPool;
import org.spikebook.training.bptt.layer.TrainableNetwork;
import org.spikebook.training.dataset.Split;
import org.spikebook.training.diagnosis.Diagnosis;
import org.spikebook.training.encoding.EncodedDataset;
import org.spikebook.training.plan.TrainingSchedule;
import org.spikebook.training.progress.EpochResult;
import org.spikebook.training.progress.StateBytes;
import org.spikebook.training.progress.TrainingCheckpoint;
import org.spikebook.training.progress.TrainingProgress;
import org.spikebook.training.random.CounterStream;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** One training by surrogate gradients, from initial to best weights. */
final class SurrogateTraining implements AutoCloseable {

    static final String TRAINER = "spikebook-surrogate-gradient/1";
    private static final int BATCHES_PER_REPORT = 10;
    private static final int BATCHES_BEFORE_FIRST_REPORT = 2;
    private static final int DIAGNOSIS_SAMPLES = 200;

    private final TrainingTask task;
    private final TrainingPlan plan;
    private final TrainingControl control;
    private final WorkerPool workers;
    private final BatchTrainer trainer;
    private final EncodedDataset training;
    private final EncodedDataset plain;
    private final long key;
    private final EpochLog epochs;
    private TrainerState best;
    private TrainerState lastEpoch;

    /** What a checkpoint had of the epoch that comes next. */
    private Optional<PartialEpoch> begun = Optional.empty();

    private Optional<Problem> divergence = Optional.empty();

    SurrogateTraining(TrainingTask task, TrainableNetwork trainable, TrainingControl control) {
        this.task = task;
        this.plan = task.plan();
        this.control = control;
        this.epochs = new EpochLog(task);
        this.workers = new WorkerPool(control.mostThreads(), control::threads);
        int stateCount = plan.optimization().optimizer().component().stateCount();
        this.trainer = new BatchTrainer(trainable, settings(plan), stateCount, workers);
        this.plain = plan.data().encode(task.dataset(), trainable.dtMs());
        this.training = plain.part(Split.TRAIN).distorted(plan.data().distortion());
        this.key = CounterStream.ofSeed(plan.seed());
        task.start().ifPresentOrElse(trainer::load, () -> trainer.drawWeights(plan.seed()));
        this.best = trainer.state();
        this.lastEpoch = best;
    }

    private static GradientSettings settings(TrainingPlan plan) {
        return new GradientSettings(
                plan.data().steps(),
                plan.backpropagation().surrogate(),
                plan.objective().loss(),
                plan.schedule().batchSize(),
                plan.objective().penalty(),
                plan.backpropagation().maxGradientNorm(),
                plan.backpropagation().weightConstraint(),
                plan.backpropagation().truncationSteps(),
                SurrogateMethod.trainsTimeConstants(plan.method()),
                SurrogateMethod.trainsThresholds(plan.method()));
    }

    TrainingOutcome run() {
        epochs.resume(control).ifPresent(this::resume);
        if (epochs.count() == 0 && begun.isEmpty()) {
            control.begins(this::now);
        }
        while (!epochs.isOver()) {
            if (!runEpoch(epochs.count())) {
                return divergence
                        .<TrainingOutcome>map(p -> new TrainingOutcome.Untrainable(List.of(p)))
                        .orElseGet(TrainingOutcome.Cancelled::new);
            }
        }
        return new TrainingOutcome.Trained(trained());
    }

    /**
     * @param epoch counted from 0
     */
    private void reportDivergence(String code, int epoch) {
        divergence =
                Optional.of(Problem.of(SurrogateTraining.class, "/optimizer", code, epoch + 1));
    }

    /** Whether something learned has become what no network may have. */
    private boolean hasInvalidParameters() {
        return !constants().areAllowedIn(task.network())
                || trainer.weights().byProjection().values().stream()
                        .anyMatch(weights -> !areFinite(weights.values()));
    }

    private static boolean areFinite(float[] values) {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    private void resume(TrainingCheckpoint checkpoint) {
        best = StateBytes.read(checkpoint.best(), TrainerState::read);
        lastEpoch = StateBytes.read(checkpoint.current(), TrainerState::read);
        begun = epochs.begun(checkpoint).map(state -> StateBytes.read(state, PartialEpoch::read));
        trainer.restore(begun.map(PartialEpoch::state).orElse(lastEpoch));
    }

    /** One epoch, counted from 0; false if cancelled or diverged. */
    private boolean runEpoch(int epoch) {
        int[] order =
                CounterStream.permutation(
                        CounterStream.child(CounterStream.child(key, "order"), epoch),
                        training.sampleCount());
        long spikes = CounterStream.child(CounterStream.child(key, "spikes"), epoch);
        int batches = plan.schedule().batches(order.length);
        BatchResult sum = begun.map(PartialEpoch::sum).orElse(BatchResult.NONE);
        BatchResult recent = BatchResult.NONE;
        for (int batch = begun.map(PartialEpoch::batches).orElse(0); batch < batches; batch++) {
            if (control.cancelled()) {
                return false;
            }
            BatchResult result = update(order, batch, spikes, epoch);
            if (!Double.isFinite(result.loss())) {
                reportDivergence("diverged", epoch);
                return false;
            }
            sum = sum.plus(result);
            recent = recent.plus(result);
            if (recent.samples() >= batchesToReport(epoch, batch) * plan.schedule().batchSize()) {
                report(epoch, batch + 1, batches, recent, OptionalDouble.empty());
                recent = BatchResult.NONE;
            }
            if (control.wantsCheckpoint()) {
                checkpoint(new PartialEpoch(batch + 1, sum, trainer.state()));
            }
        }
        begun = Optional.empty();
        if (hasInvalidParameters()) {
            reportDivergence("ranAway", epoch);
            return false;
        }
        endEpoch(epoch, batches, sum);
        return true;
    }

    /** Anyone who has just started a training soon sees that it runs. */
    private static int batchesToReport(int epoch, int batch) {
        return epoch == 0 && batch < BATCHES_PER_REPORT
                ? BATCHES_BEFORE_FIRST_REPORT
                : BATCHES_PER_REPORT;
    }

    /**
     * @param epoch counted from 0
     */
    private BatchResult update(int[] order, int batch, long spikeSeed, int epoch) {
        TrainingSchedule schedule = plan.schedule();
        int from = batch * schedule.batchSize();
        int to = Math.min(from + schedule.batchSize(), order.length);
        int batches = schedule.batches(order.length);
        return trainer.update(
                training,
                Arrays.copyOfRange(order, from, to),
                spikeSeed,
                plan.optimization()
                        .rule(epoch + 1, epoch * batches + batch + 1, schedule.epochs() * batches));
    }

    private void endEpoch(int epoch, int batches, BatchResult sum) {
        BatchResult validation = validate();
        EpochResult result =
                new EpochResult(
                        sum.meanLoss(),
                        sum.accuracy(),
                        validation.meanLoss(),
                        validation.accuracy(),
                        sum.hiddenSpikesPerSample());
        lastEpoch = trainer.state();
        if (epochs.add(result)) {
            best = lastEpoch;
        }
        control.learned(this::now);
        report(epoch, batches, batches, sum, OptionalDouble.of(validation.accuracy()));
        control.checkpoint(
                epochs.checkpoint(
                        StateBytes.written(lastEpoch::write), StateBytes.written(best::write)));
    }

    private void checkpoint(PartialEpoch part) {
        control.checkpoint(
                epochs.checkpoint(
                        StateBytes.written(lastEpoch::write),
                        StateBytes.written(best::write),
                        StateBytes.written(part::write)));
    }

    private LearnedNetwork now() {
        return new LearnedNetwork(
                epochs.count(), new Classifier(learned(), trainer.weights(), plan));
    }

    private BatchResult validate() {
        EncodedDataset validation = plain.part(Split.VALIDATION);
        BatchResult sum = BatchResult.NONE;
        long seed = CounterStream.child(key, "validation");
        int batchSize = plan.schedule().batchSize();
        for (int from = 0; from < validation.sampleCount(); from += batchSize) {
            int to = Math.min(from + batchSize, validation.sampleCount());
            int[] samples = IntStream.range(from, to).toArray();
            sum = sum.plus(trainer.test(validation, samples, seed));
        }
        return sum;
    }

    private void report(
            int epoch, int batch, int batches, BatchResult result, OptionalDouble validated) {
        control.progress(
                new TrainingProgress(
                        epoch + 1,
                        plan.schedule().epochs(),
                        batch,
                        batches,
                        result.meanLoss(),
                        result.accuracy(),
                        validated,
                        result.hiddenSpikesPerSample()));
    }

    private TrainedNetwork trained() {
        trainer.restore(best);
        WeightSet weights = trainer.weights();
        NetworkModel network = learned();
        double test =
                NetworkTester.of(network, weights, plan.objective().loss().component())
                        .evaluate(plain.part(Split.TEST), plan.seed(), control.threads())
                        .accuracy();
        return new TrainedNetwork(
                network,
                weights,
                plan,
                new Provenances(TRAINER, task)
                        .trained(
                                epochs.results(),
                                epochs.best(),
                                test,
                                diagnosis(network, weights)));
    }

    /** The network with what was learned besides weights, as it is now. */
    private NetworkModel learned() {
        return constants().in(task.network());
    }

    private LearnedConstants constants() {
        return new LearnedConstants(trainer.tauMemMs(), trainer.vThresholdMv());
    }

    private Optional<Diagnosis> diagnosis(NetworkModel network, WeightSet weights) {
        if (!(NetworkInspector.inspect(network) instanceof Inspection.Trainable(var learned))) {
            throw new IllegalStateException("not trainable any more");
        }
        DiagnosisProbe probe = new DiagnosisProbe(learned, settings(plan), weights);
        return Optional.of(probe.run(plain.part(Split.TRAIN), DIAGNOSIS_SAMPLES, plan.seed()));
    }

    @Override
    public void close() {
        workers.close();
    }
}
