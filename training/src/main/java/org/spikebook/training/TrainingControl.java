package org.spikebook.training;

import org.spikebook.training.progress.TrainingCheckpoint;
import org.spikebook.training.progress.TrainingProgress;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Anyone who started a training: is told how far it is, and may stop it. Called on the trainer's
 * thread.
 */
public interface TrainingControl {

    /** Threads to use now; may change in mid-training. The result does not depend on it. */
    default int threads() {
        return 1;
    }

    /** What {@link #threads} never exceeds. */
    default int mostThreads() {
        return threads();
    }

    /** Whether to stop; asked after every batch. */
    default boolean cancelled() {
        return false;
    }

    /** Told every few batches, and at the end of every epoch. */
    default void progress(TrainingProgress progress) {}

    /**
     * Told at the end of every epoch, before its progress, for anyone who wants to show a sample to
     * the network as it is now.
     *
     * @param now to be asked while the call lasts only
     */
    default void learned(Supplier<LearnedNetwork> now) {}

    /**
     * Whether a checkpoint in the midst of an epoch is worth its while now; asked after every
     * batch.
     */
    default boolean wantsCheckpoint() {
        return false;
    }

    /** Given what is needed to continue from here, at the end of every epoch and where wanted. */
    default void checkpoint(TrainingCheckpoint checkpoint) {}

    /** Where to continue. A checkpoint of another training is ignored. */
    default Optional<TrainingCheckpoint> resumeFrom() {
        return Optional.empty();
    }

    /** No one watches. */
    static TrainingControl unattended(int threads) {
        return new TrainingControl() {
            @Override
            public int threads() {
                return threads;
            }
        };
    }
}
