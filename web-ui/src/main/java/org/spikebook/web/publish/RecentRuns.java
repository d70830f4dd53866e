package org.spikebook.web.publish;

import org.spikebook.lesson.experiment.sweep.FigureResult;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.SweepCell;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.web.networklab.KeptRun;
import org.spikebook.web.networklab.Recordings;
import org.spikebook.web.networklab.ui.run.Runner;
import org.spikebook.web.sweeplab.Figures;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** The runs that the server still has: short ones of late, and those of jobs. */
@Component
class RecentRuns implements FinishedRuns {

    private final Runner runner;
    private final Recordings recordings;
    private final Figures figures;

    RecentRuns(Runner runner, Recordings recordings, Figures figures) {
        this.runner = runner;
        this.recordings = recordings;
        this.figures = figures;
    }

    @Override
    public Optional<Recording> of(NetworkModel network) {
        return runner.recall(network)
                .or(() -> recordings.find(network, Optional.empty()))
                .map(KeptRun::recording);
    }

    @Override
    public Optional<FigureResult> of(SweepCell cell, Notebook notebook) {
        return figures.find(cell, notebook);
    }
}
