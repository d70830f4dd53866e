package org.spikebook.training;

import org.spikebook.training.progress.EpochResult;
import org.spikebook.training.progress.TrainingCheckpoint;
import org.spikebook.training.progress.TrainingCheckpoint.UnfinishedEpoch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The epochs of a training so far, and which of them is kept. Not for use by several threads. */
final class EpochLog {

    private final TrainingTask task;
    private final List<EpochResult> results = new ArrayList<>();
    private int best;

    EpochLog(TrainingTask task) {
        this.task = task;
    }

    /**
     * The checkpoint to continue from, if there is one of this training; its epochs are taken over.
     */
    Optional<TrainingCheckpoint> resume(TrainingControl control) {
        Optional<TrainingCheckpoint> fitting =
                control.resumeFrom().filter(c -> c.training().equals(identity(c.epochs().size())));
        fitting.ifPresent(checkpoint -> {
            results.addAll(checkpoint.epochs());
            best = checkpoint.bestEpoch();
        });
        return fitting;
    }

    private String identity(int epochs) {
        return Provenances.identity(task, epochs);
    }

    /** Adds an epoch; whether it is the best so far. */
    boolean add(EpochResult reached) {
        boolean better = results.isEmpty() || reached.betterThan(results.get(best - 1));
        results.add(reached);
        if (better) {
            best = results.size();
        }
        return better;
    }

    /** How many there are. */
    int count() {
        return results.size();
    }

    /** The result of each. */
    List<EpochResult> results() {
        return List.copyOf(results);
    }

    /** The one that is kept, counted from 1. */
    int best() {
        return best;
    }

    /** Whether all epochs of the plan are done, or early stopping applies. */
    boolean isOver() {
        int patience = task.plan().schedule().patience();
        return results.size() >= task.plan().schedule().epochs()
                || (patience > 0 && results.size() - best >= patience);
    }

    /** What is needed to continue after the last epoch. */
    TrainingCheckpoint checkpoint(byte[] current, byte[] bestState) {
        return checkpoint(current, bestState, Optional.empty());
    }

    /**
     * Checkpoint from which training can continue within an epoch.
     *
     * @param current state after the epoch before
     * @param begun state after a part of this one
     */
    TrainingCheckpoint checkpoint(byte[] current, byte[] bestState, byte[] begun) {
        return checkpoint(
                current,
                bestState,
                Optional.of(new UnfinishedEpoch(identity(results.size() + 1), begun)));
    }

    private TrainingCheckpoint checkpoint(
            byte[] current, byte[] bestState, Optional<UnfinishedEpoch> begun) {
        return new TrainingCheckpoint(
                identity(results.size()), results, current, best, bestState, begun);
    }

    /** The saved state within the next epoch, if it belongs to this training. */
    Optional<byte[]> begun(TrainingCheckpoint checkpoint) {
        return checkpoint
                .begun()
                .filter(begun -> begun.training().equals(identity(results.size() + 1)))
                .map(UnfinishedEpoch::state);
    }
}
