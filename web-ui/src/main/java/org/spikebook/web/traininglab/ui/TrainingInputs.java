package org.spikebook.web.traininglab.ui;

import org.spikebook.db.job.JobState;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.CellHashes;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.simulator.document.Sha256;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.document.NetworkWriter;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.text.Text;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.Trainer;
import org.spikebook.training.TrainingPlan;
import org.spikebook.training.TrainingTask;
import org.spikebook.training.datafile.DataFolder;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.document.TrainedNetworkDocument;
import org.spikebook.training.document.TrainedNetworkWriter;
import org.spikebook.training.document.TrainingPlanReader;
import org.spikebook.training.document.TrainingPlanWriter;
import org.spikebook.web.job.JobStatus;
import org.spikebook.web.notebook.ui.cell.CellState;
import org.spikebook.web.notebook.ui.cell.NotebookSession;
import org.spikebook.web.traininglab.NetworkFit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a training cell works on, read again whenever it is asked: the network and the plan. */
record TrainingInputs(NotebookSession session, TrainingTools tools, TrainingCell cell) {

    /** Why nothing can be trained; empty if it can be tried. */
    private List<Problem> problems() {
        if (networkCell().isEmpty()) {
            return List.of(Problem.of(TrainingCellView.class, "/input", "noNetwork"));
        }
        List<Problem> ofNetwork =
                tools.play().networks().read(networkCell().get().document()).problems();
        if (!ofNetwork.isEmpty()) {
            return ofNetwork;
        }
        return tools.plans().read(cell.plan()).problems();
    }

    /**
     * Whether all that is shown of data is said immediately: no file has to be read for it first.
     */
    boolean areDataAtHand() {
        return tools.data().isListed()
                && tools.own().isListed()
                && dataName().map(tools.data()::isAtHand).orElse(true);
    }

    /** Reads what is to be shown of data; takes up to a minute. */
    void readData() {
        tools.data().infos();
        tools.own().infos();
        dataName().ifPresent(tools.data()::dataset);
    }

    private Optional<String> dataName() {
        return TrainingPlanReader.dataName(cell.plan());
    }

    /** Whether the plan's method can continue with a training that was stopped. */
    boolean canContinue() {
        return plan().map(plan -> plan.method().component().keepsCheckpoints()).orElse(false);
    }

    /** Whether a training can be paused by anyone who looks at it. */
    boolean canPause(JobStatus job) {
        return job.state() == JobState.RUNNING && session.isEditable() && canContinue();
    }

    /** Whether the network can be made to suit the data, and does not yet. */
    boolean needsAdaptation() {
        return problems().isEmpty() && fitted().isPresent();
    }

    /** Why nothing can be trained as things are; empty if it can. */
    Optional<CellState> refusal() {
        List<Problem> problems = problems();
        Optional<String> gone = dataGone();
        if (gone.isPresent()) {
            return Optional.of(
                    new CellState.Empty(
                            Text.of(
                                    TrainingCellView.class,
                                    "state.dataGone",
                                    DataFolder.shown(gone.get()))));
        }
        if (problems.isEmpty() && needsAdaptation()) {
            return Optional.of(
                    new CellState.Empty(Text.of(TrainingCellView.class, "state.misfit")));
        }
        List<Problem> all = problems.isEmpty() ? obstacles() : problems;
        return all.isEmpty() ? Optional.empty() : Optional.of(new CellState.Failed(all));
    }

    /**
     * Why the network cannot be trained by the plan's method; empty if it can. Nothing is asked
     * where network or plan cannot be read.
     */
    private List<Problem> obstacles() {
        return task().map(Trainer::problems).orElse(List.of());
    }

    /** What is to be trained; empty where network, plan or data cannot be read. */
    Optional<TrainingTask> task() {
        return plan().flatMap(plan ->
                network()
                        .flatMap(network ->
                                tools.data()
                                        .dataset(plan.data().name())
                                        .map(data -> TrainingTask.of(network, plan, data))));
    }

    Optional<TrainingPlan> plan() {
        return tools.plans().read(cell.plan()).content();
    }

    /** The name of the plan's data, if they are no longer there. */
    private Optional<String> dataGone() {
        return keptPlan()
                .map(plan -> plan.data().name())
                .filter(data ->
                        tools.data().info(data).isEmpty() && tools.data().problem(data).isEmpty());
    }

    /** Whether nothing but data is missing: they were deleted, or are of another form now. */
    boolean lacksData() {
        return plan().isEmpty() && keptPlan().isPresent();
    }

    /** The plan, also where its data are gone or of another form now. */
    Optional<TrainingPlan> keptPlan() {
        return tools.plans().readStored(cell.plan()).content();
    }

    /**
     * The trained network that the cell holds as it is now: one that was trained in this notebook
     * or came from a file. What only others have trained is {@linkplain #known known}.
     */
    Optional<TrainedNetwork> trained() {
        return known().filter(_ ->
                !cell.brought().isEmpty() || new TrainingRuns(session, tools).haveLeft(cell));
    }

    /** What comes of the cell as it is now, if anybody on this server has trained the same. */
    Optional<TrainedNetwork> known() {
        return keptPlan()
                .flatMap(plan ->
                        tools.trained().current(cell, session.hash(cell.id()), plan.seed()));
    }

    /** Whether a network was trained on data in whose place others have come since. */
    boolean isOfOtherData(TrainedNetwork trained) {
        return tools.trained().isOfOtherData(cell, trained);
    }

    /** The data to examine a trained network by, if they are there. */
    Optional<Dataset> dataOf(TrainedNetwork trained) {
        return isOfOtherData(trained)
                ? Optional.empty()
                : tools.data().dataset(trained.plan().data().name());
    }

    /**
     * Puts a trained network that came from a file in place: its network, its plan, its weights.
     *
     * @return the cell that holds it
     */
    TrainingCell bring(TrainedNetworkDocument document) {
        TrainedNetwork trained = document.trained();
        TrainingCell holding =
                cell.withBrought(
                        TrainingPlanWriter.write(trained.plan()),
                        Sha256.of(TrainedNetworkWriter.write(trained)));
        List<Cell> changed = new ArrayList<>();
        networkCell()
                .map(input -> input.withDocument(NetworkWriter.write(trained.network())))
                .ifPresent(changed::add);
        changed.add(holding);
        Notebook with = session.notebook();
        for (Cell each : changed) {
            with = with.withCell(each);
        }
        tools.trained().bring(CellHashes.of(with).of(cell.id()), document);
        session.replaceAll(changed);
        return holding;
    }

    Optional<NetworkCell> networkCell() {
        return session.notebook().cell(cell.input(), NetworkCell.class);
    }

    Optional<NetworkModel> network() {
        return networkCell()
                .flatMap(input -> tools.play().networks().read(input.document()).valid());
    }

    /** The network cell with its ends made to suit the plan; empty if they do, or cannot be. */
    Optional<NetworkCell> fitted() {
        return plan().flatMap(plan ->
                        tools.data()
                                .info(plan.data().name())
                                .flatMap(data ->
                                        network()
                                                .flatMap(network ->
                                                        NetworkFit.of(
                                                                networkCell()
                                                                        .orElseThrow()
                                                                        .document(),
                                                                network,
                                                                plan,
                                                                data))))
                .map(networkCell().orElseThrow()::withDocument);
    }
}
