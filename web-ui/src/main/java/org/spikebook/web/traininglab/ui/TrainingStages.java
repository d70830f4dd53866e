package org.spikebook.web.traininglab.ui;

import org.spikebook.simulator.text.Text;
import org.spikebook.web.job.ui.JobFollower;
import org.spikebook.web.notebook.ui.cell.CellState;
import org.spikebook.web.traininglab.TrainingStatus;

import java.util.Optional;
import java.util.OptionalDouble;

/** How far a training is, in words. */
final class TrainingStages {

    private TrainingStages() {}

    static JobFollower.Stage running(TrainingStatus progress) {
        return new JobFollower.Stage(
                progress.done(),
                Text.of(
                        TrainingCellView.class,
                        "state.epoch",
                        progress.epoch(),
                        progress.curve().epochs()));
    }

    /** A training that was computed before. */
    static CellState.Running replaying(int epochsDone, int epochs, Runnable skip) {
        return new CellState.Running(
                Text.of(TrainingCellView.class, "state.replaying", epochsDone, epochs),
                OptionalDouble.of((double) epochsDone / epochs),
                skip);
    }

    /**
     * A training that was stopped.
     *
     * @param reached how far, where it can continue
     * @param hasRate whether it can continue with another learning rate
     */
    static Text stopped(Optional<TrainingStatus> reached, boolean hasRate) {
        return reached.map(progress ->
                        Text.of(
                                TrainingCellView.class,
                                hasRate ? "state.paused" : "state.pausedNoRate",
                                progress.epochsDone(),
                                progress.curve().epochs()))
                .orElseGet(() -> Text.of(TrainingCellView.class, "state.cancelled"));
    }
}
