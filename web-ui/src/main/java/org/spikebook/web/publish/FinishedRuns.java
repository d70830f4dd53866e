package org.spikebook.web.publish;

import org.spikebook.lesson.experiment.sweep.FigureResult;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.SweepCell;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.recording.Recording;

import java.util.Optional;

/** Finds what was run before, to be shown where it cannot be run. */
@FunctionalInterface
public interface FinishedRuns {

    /** Its recording, if it was run. */
    Optional<Recording> of(NetworkModel network);

    /** What the sweep of a cell has measured, if it is of the cell and its networks as they are. */
    default Optional<FigureResult> of(SweepCell cell, Notebook notebook) {
        return Optional.empty();
    }
}
