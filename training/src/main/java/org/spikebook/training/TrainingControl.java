package org.spikebook.training;

import org.spikebook.training.progress.TrainingCheckpoint;
import org.spikebook.training.progress.TrainingProgress;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Observes and controls a running training: receives progress and checkpoints, and may cancel it.
 * Called on the trainer's thread.
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

    /** Receives progress every few batches, and at the end of every epoch. */
    default void progress(TrainingProgress progress) {}

    /**
     * Receives the network before the first epoch, with nothing learned; not called where a
     * training continues.
     *
     * @param now valid during the call only; its epoch is 0
     */
    default void begins(Supplier<LearnedNetwork> now) {}

    /**
     * Receives the network at the end of every epoch, before the epoch's progress.
     *
     * @param now valid during the call only
     */
    default void learned(Supplier<LearnedNetwork> now) {}

    /**
     * Whether a checkpoint in the middle of an epoch is worthwhile now; asked after every batch.
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

    /** A control that never cancels and ignores progress. */
    static TrainingControl unattended(int threads) {
        return new TrainingControl() {
            @Override
            public int threads() {
                return threads;
            }
        };
    }
}
