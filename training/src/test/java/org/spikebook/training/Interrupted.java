package org.spikebook.training;

import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.progress.TrainingCheckpoint;

import java.util.Optional;

/** A training that is killed and continued from its last checkpoint, as bytes. */
final class Interrupted implements TrainingControl {

    private final int stopAfter;
    private final Optional<TrainingCheckpoint> from;
    private byte[] last = {};
    private int epochs;

    private Interrupted(int stopAfter, Optional<TrainingCheckpoint> from) {
        this.stopAfter = stopAfter;
        this.from = from;
    }

    /** The network that comes out after a stop in the midst of an epoch. */
    static TrainedNetwork after(int epochs, NetworkModel network, TrainingPlan plan, Dataset data) {
        Interrupted stopped = new Interrupted(epochs, Optional.empty());
        TrainingOutcome outcome = Trainer.train(network, plan, data, stopped);
        if (!(outcome instanceof TrainingOutcome.Cancelled)) {
            throw new AssertionError("was not stopped but " + outcome);
        }
        Optional<TrainingCheckpoint> kept = TrainingCheckpoint.fromBytes(stopped.last);
        return ((TrainingOutcome.Trained)
                        Trainer.train(
                                network, plan, data, new Interrupted(Integer.MAX_VALUE, kept)))
                .network();
    }

    @Override
    public boolean cancelled() {
        return epochs >= stopAfter;
    }

    @Override
    public void checkpoint(TrainingCheckpoint checkpoint) {
        last = checkpoint.toBytes();
        epochs++;
    }

    @Override
    public Optional<TrainingCheckpoint> resumeFrom() {
        return from;
    }
}
