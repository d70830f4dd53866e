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
import org.spikebook.web.traininglab.history.HistoryIndex;
import org.spikebook.web.traininglab.history.HistoryRecorder;
import org.spikebook.web.traininglab.history.HistoryWriter;
import org.spikebook.web.traininglab.history.TrainingHistory;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Ties a training to its job. Used by the trainer's thread only. */
final class JobTrainingControl implements TrainingControl {

    private final JobContext context;
    private final String cellHash;
    private final Dataset dataset;
    private final DisplayThrottle pace;
    private final HistoryRecorder recorder;
    private final HistoryWriter writer;
    private final Optional<TrainingCheckpoint> before;
    private TrainingCurve curve;
    private double done;
    private int epoch;
    private @Nullable ProbeRun probe;

    JobTrainingControl(
            JobContext context,
            TrainingPlan plan,
            Dataset dataset,
            String cellHash,
            HistoryWriter writer,
            InstantSource clock) {
        this.context = context;
        this.cellHash = cellHash;
        this.dataset = dataset;
        this.pace = new DisplayThrottle(clock);
        this.recorder = new HistoryRecorder(dataset, plan.schedule().epochs(), clock);
        this.writer = writer;
        this.before = context.checkpoint().flatMap(TrainingCheckpoint::fromBytes);
        this.curve =
                before.map(TrainingCheckpoint::epochs)
                        .map(epochs -> TrainingCurve.ofEpochs(plan.schedule().epochs(), epochs))
                        .orElseGet(() -> TrainingCurve.empty(plan.schedule().epochs()));
        int finished = before.map(checkpoint -> checkpoint.epochs().size()).orElse(0);
        this.done = (double) finished / plan.schedule().epochs();
        this.epoch = finished + 1;
        tell(null);
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
        curve = curve.with(TrainingCurvePoint.of(progress));
        done = progress.done();
        epoch = progress.epoch();
        tell(writer.keep(recorder.history()));
    }

    /** Of what was recorded only the index: the moments are kept once, as they come. */
    private void tell(@Nullable HistoryIndex recorded) {
        context.progress(new TrainingStatus(done, epoch, curve, probe, recorded, cellHash));
    }

    /** The training stops before its end: what was recorded is shown until it continues. */
    void stopped() {
        tell(writer.flush(recorder.history()));
    }

    /**
     * The training is done.
     *
     * @param kept keeps the whole recording; afterwards its parts are forgotten
     */
    void finished(TrainedNetwork trained, Consumer<TrainingHistory> kept) {
        done = 1;
        epoch = trained.provenance().epochs().size();
        tell(null);
        Optional.ofNullable(recorder.history()).ifPresent(kept);
        writer.forgetAll();
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
