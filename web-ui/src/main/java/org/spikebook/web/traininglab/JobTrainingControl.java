package org.spikebook.web.traininglab;

import org.jspecify.annotations.Nullable;
import org.spikebook.training.LearnedNetwork;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.TrainingControl;
import org.spikebook.training.TrainingPlan;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.progress.TrainingCheckpoint;
import org.spikebook.training.progress.TrainingProgress;
import org.spikebook.web.job.JobContext;
import org.spikebook.web.traininglab.history.HistoryRecorder;
import org.spikebook.web.traininglab.history.TrainingHistory;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** Ties a training to its job. Used by the trainer's thread only. */
final class JobTrainingControl implements TrainingControl {

    private final JobContext context;
    private final String cellHash;
    private final Dataset dataset;
    private final DisplayThrottle pace;
    private final HistoryRecorder recorder;
    private final Optional<TrainingCheckpoint> before;
    private TrainingCurve curve;
    private @Nullable ProbeRun probe;

    JobTrainingControl(
            JobContext context,
            TrainingPlan plan,
            Dataset dataset,
            String cellHash,
            InstantSource clock) {
        this.context = context;
        this.cellHash = cellHash;
        this.dataset = dataset;
        this.pace = new DisplayThrottle(clock);
        this.recorder = new HistoryRecorder(dataset, plan.epochs(), clock);
        this.before = context.checkpoint().flatMap(TrainingCheckpoint::fromBytes);
        this.curve =
                before.map(TrainingCheckpoint::epochs)
                        .map(epochs -> TrainingCurve.ofEpochs(plan.epochs(), epochs))
                        .orElseGet(() -> TrainingCurve.empty(plan.epochs()));
        int done = before.map(checkpoint -> checkpoint.epochs().size()).orElse(0);
        context.progress(
                new TrainingStatus(
                        (double) done / plan.epochs(), done + 1, curve, null, null, cellHash));
    }

    @Override
    public int threads() {
        return context.threads();
    }

    @Override
    public int mostThreads() {
        return context.mostThreads();
    }

    @Override
    public boolean cancelled() {
        return context.isStopRequested();
    }

    @Override
    public void progress(TrainingProgress progress) {
        curve = curve.with(CurvePoint.of(progress));
        tell(progress.done(), progress.epoch(), recorder.history());
    }

    private void tell(double done, int epoch, @Nullable TrainingHistory history) {
        context.progress(new TrainingStatus(done, epoch, curve, probe, history, cellHash));
    }

    /** What was recorded, once the training is done; the job's progress keeps it no longer. */
    Optional<TrainingHistory> takeHistory(TrainedNetwork trained) {
        tell(1, trained.provenance().epochs().size(), null);
        return Optional.ofNullable(recorder.history());
    }

    @Override
    public void begins(Supplier<LearnedNetwork> now) {
        recorder.record(now);
    }

    @Override
    public void learned(Supplier<LearnedNetwork> now) {
        recorder.record(now);
        pace.run(() -> probe = ProbeRun.of(now.get(), dataset));
    }

    @Override
    public boolean wantsCheckpoint() {
        return context.isCheckpointDue();
    }

    @Override
    public void checkpoint(TrainingCheckpoint checkpoint) {
        context.saveCheckpoint(checkpoint.toBytes());
    }

    @Override
    public Optional<TrainingCheckpoint> resumeFrom() {
        return before;
    }
}
