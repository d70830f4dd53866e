package org.spikebook.training;

import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.progress.EpochResult;
import org.spikebook.training.progress.TrainingCheckpoint;

import java.util.List;
import java.util.Optional;

/**
 * One training by the network's own plasticity, epoch by epoch: keeps the network of the best
 * epoch, and after each epoch offers a checkpoint. Not for use by several threads.
 */
public abstract class PlasticityTraining {

    private final TrainingTask task;
    private final TrainingControl control;
    private final EpochLog epochs;
    private Optional<Frozen> best = Optional.empty();
    private byte[] bestState = {};

    /** A network after an epoch, with its plasticity frozen. */
    public record Frozen(NetworkModel network, WeightSet weights) {}

    public PlasticityTraining(TrainingTask task, TrainingControl control) {
        this.task = task;
        this.control = control;
        this.epochs = new EpochLog(task);
    }

    public final TrainingOutcome run() {
        epochs.resume(control).ifPresent(this::resume);
        if (epochs.count() == 0) {
            control.begins(() -> learned(untrained()));
        }
        while (!epochs.isOver()) {
            if (!runEpoch(epochs.count())) {
                return obstacle()
                        .<TrainingOutcome>map(p -> new TrainingOutcome.Untrainable(List.of(p)))
                        .orElseGet(TrainingOutcome.Cancelled::new);
            }
        }
        return new TrainingOutcome.Trained(
                trained(best.orElseThrow(), epochs.results(), epochs.best()));
    }

    private void resume(TrainingCheckpoint checkpoint) {
        bestState = checkpoint.best();
        best = Optional.of(restoreBest(bestState));
        restore(checkpoint.current());
    }

    /** Adds an epoch, and keeps it if it is the best so far. */
    public final void add(EpochResult reached, Frozen frozen, byte[] state) {
        if (epochs.add(reached)) {
            best = Optional.of(frozen);
            bestState = state;
        }
        control.learned(() -> learned(frozen));
    }

    private LearnedNetwork learned(Frozen frozen) {
        return new LearnedNetwork(
                epochs.count(), new Classifier(frozen.network(), frozen.weights(), task.plan()));
    }

    /** Offers what is needed to continue after the last epoch. */
    public final void checkpoint(byte[] state) {
        control.checkpoint(epochs.checkpoint(state, bestState));
    }

    /** The frozen network as it is before the first epoch. */
    public abstract Frozen untrained();

    /** One epoch, counted from 0; false if cancelled or it cannot continue. */
    public abstract boolean runEpoch(int epoch);

    /** Why it cannot continue; empty if it can. */
    public abstract Optional<Problem> obstacle();

    /** The frozen network of the state that was kept with the best epoch. */
    public abstract Frozen restoreBest(byte[] state);

    /** Goes back to the state of a checkpoint. */
    public abstract void restore(byte[] state);

    /** The result, tested. */
    public abstract TrainedNetwork trained(Frozen kept, List<EpochResult> epochs, int bestEpoch);
}
