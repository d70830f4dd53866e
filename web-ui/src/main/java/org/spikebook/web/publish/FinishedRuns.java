package org.spikebook.web.publish;

import org.spikebook.lesson.experiment.sweep.FigureResult;
import org.spikebook.lesson.notebook.ChipCell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.SweepCell;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.web.chiplab.ChipReport;

import java.util.Optional;

/** Finds what was run before, to be shown where it cannot be run. */
@FunctionalInterface
public interface FinishedRuns {

    /** The recording of a cell's network, if it was run. */
    Optional<Recording> of(NetworkCell cell, NetworkModel network);

    /** What the sweep of a cell has measured, if it is of the cell and its networks as they are. */
    default Optional<FigureResult> of(SweepCell cell, Notebook notebook) {
        return Optional.empty();
    }

    /** What a cell has trained, if it is of the cell and its network as they are. */
    default Optional<TrainedNetwork> of(TrainingCell cell) {
        return Optional.empty();
    }

    /** What a chip cell has found, if it is of the cell and its trained network as they are. */
    default Optional<ChipReport> of(ChipCell cell) {
        return Optional.empty();
    }
}
