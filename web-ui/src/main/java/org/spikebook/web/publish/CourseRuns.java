package org.spikebook.web.publish;

import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.experiment.sweep.FigurePlan;
import org.spikebook.lesson.experiment.sweep.FigureResult;
import org.spikebook.lesson.experiment.sweep.FigureSweep;
import org.spikebook.lesson.notebook.CellHashes;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.SweepCell;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.web.networklab.RunCost;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Runs what a published course shows, once for all languages, where it does not take long. */
final class CourseRuns implements FinishedRuns {

    private static final double MOST_UPDATES = 3e8;

    private final Laboratory laboratory;
    private final Map<NetworkModel, Optional<Recording>> runs = new HashMap<>();
    private final Map<String, Optional<FigureResult>> figures = new HashMap<>();

    CourseRuns(Laboratory laboratory) {
        this.laboratory = laboratory;
    }

    /** Forgets what the lesson before has shown. */
    void clear() {
        runs.clear();
        figures.clear();
    }

    @Override
    public Optional<Recording> of(NetworkCell cell, NetworkModel network) {
        return runs.computeIfAbsent(
                network,
                each ->
                        RunCost.of(each).isLong()
                                ? Optional.empty()
                                : Optional.of(
                                        laboratory.simulate(
                                                each, WeightSet.EMPTY, RunControl.NONE)));
    }

    @Override
    public Optional<FigureResult> of(SweepCell cell, Notebook notebook) {
        return figures.computeIfAbsent(
                CellHashes.of(notebook).of(cell.id()),
                _ ->
                        FigureSweep.prepare(
                                        laboratory,
                                        FigurePlan.of(cell, notebook),
                                        new ArrayList<>())
                                .filter(CourseRuns::isQuick)
                                .flatMap(sweep -> sweep.run(_ -> laboratory, 1, RunControl.NONE)));
    }

    private static boolean isQuick(FigureSweep sweep) {
        double updates = 0;
        for (NetworkModel network : sweep.networks()) {
            RunCost cost = RunCost.of(network);
            if (cost.isLong()) {
                return false;
            }
            updates += cost.updates();
        }
        return updates <= MOST_UPDATES;
    }
}
