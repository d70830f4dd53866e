package org.spikebook.web.publish;

import org.spikebook.db.notebook.NotebookId;
import org.spikebook.lesson.experiment.sweep.FigureResult;
import org.spikebook.lesson.notebook.CellHashes;
import org.spikebook.lesson.notebook.ChipCell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.SweepCell;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.web.chiplab.ChipJobs;
import org.spikebook.web.chiplab.ChipReport;
import org.spikebook.web.networklab.KeptRun;
import org.spikebook.web.networklab.Recordings;
import org.spikebook.web.networklab.ShownData;
import org.spikebook.web.networklab.ui.run.Runner;
import org.spikebook.web.notebook.ui.cell.CellResult;
import org.spikebook.web.notebook.ui.cell.NotebookSession;
import org.spikebook.web.sweeplab.Figures;
import org.springframework.stereotype.Component;

import java.util.Optional;

/**
 * What the cells of an open notebook gave, as its page shows it, and nothing that is out of date
 * there; of networks also what the server still has: short runs of late, and those of jobs.
 */
@Component
public class PageResults {

    private final Runner runner;
    private final Recordings recordings;
    private final Figures figures;
    private final ChipJobs chips;

    PageResults(Runner runner, Recordings recordings, Figures figures, ChipJobs chips) {
        this.runner = runner;
        this.recordings = recordings;
        this.figures = figures;
        this.chips = chips;
    }

    /**
     * Those of the notebook of a page. Call under the lock of its session; what it gives may be
     * asked on any thread.
     *
     * @param exported of the notebook, what a file may hold
     */
    public FinishedRuns of(NotebookSession session, Notebook exported) {
        return new OfPage(session, session.id(), CellHashes.of(exported));
    }

    private final class OfPage implements FinishedRuns {

        private final NotebookSession session;
        private final NotebookId id;
        private final CellHashes hashes;

        OfPage(NotebookSession session, NotebookId id, CellHashes hashes) {
            this.session = session;
            this.id = id;
            this.hashes = hashes;
        }

        @Override
        public Optional<Recording> of(NetworkCell cell, NetworkModel network) {
            return shown(cell, network).or(() -> kept(network));
        }

        /** Behind data that a network shows, others may have come: what is kept tells of which. */
        private Optional<Recording> shown(NetworkCell cell, NetworkModel network) {
            return ShownData.isShownBy(network)
                    ? Optional.empty()
                    : shown(cell.id(), Recording.class);
        }

        private Optional<Recording> kept(NetworkModel network) {
            return runner.recall(network)
                    .or(() -> recordings.find(network, Optional.empty()))
                    .map(KeptRun::recording);
        }

        @Override
        public Optional<FigureResult> of(SweepCell cell, Notebook notebook) {
            return figures.find(cell, notebook);
        }

        @Override
        public Optional<TrainedNetwork> of(TrainingCell cell) {
            return shown(cell.id(), TrainedNetwork.class);
        }

        @Override
        public Optional<ChipReport> of(ChipCell cell) {
            return shown(cell.input(), TrainedNetwork.class)
                    .flatMap(trained ->
                            chips.latest(id, cell.id())
                                    .flatMap(chips::result)
                                    .filter(result -> result.isOf(hashes.of(cell.id()), trained))
                                    .flatMap(result -> Optional.ofNullable(result.report())));
        }

        private <R> Optional<R> shown(String cellId, Class<R> kind) {
            return session.result(cellId, kind)
                    .filter(result -> result.cellHash().equals(hashes.asMap().get(cellId)))
                    .map(CellResult::value);
        }
    }
}
