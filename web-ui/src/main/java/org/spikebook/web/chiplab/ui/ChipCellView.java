package org.spikebook.web.chiplab.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;

import org.spikebook.lesson.experiment.ChipExperiment;
import org.spikebook.lesson.experiment.ClosedLoop;
import org.spikebook.lesson.livenumber.ResultNumbers;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.ChipCell;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.text.Text;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.web.chiplab.ChipJobResult;
import org.spikebook.web.chiplab.ChipPayload;
import org.spikebook.web.chiplab.ChipReport;
import org.spikebook.web.chiplab.ChipResult;
import org.spikebook.web.common.ui.Glyph;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.job.JobStatus;
import org.spikebook.web.job.SubmitResult;
import org.spikebook.web.job.ui.JobFollower;
import org.spikebook.web.notebook.ui.cell.CellFrame;
import org.spikebook.web.notebook.ui.cell.CellHighlight;
import org.spikebook.web.notebook.ui.cell.CellResult;
import org.spikebook.web.notebook.ui.cell.CellState;
import org.spikebook.web.notebook.ui.cell.CellView;
import org.spikebook.web.notebook.ui.cell.NotebookSession;
import org.spikebook.web.notebook.ui.cell.RerunCost;

import java.util.List;
import java.util.Optional;

/** A chip cell: a trained network on an emulated chip, and what that costs. */
final class ChipCellView implements CellView {

    /** Behind the hash of a cell: what it gave with a network that was replaced. */
    private static final String EARLIER = " with an earlier network";

    private final Words words = Words.of(ChipCellView.class);
    private final NotebookSession session;
    private final ChipTools tools;
    private final CellFrame frame;
    private final ChipSettings settings;
    private final Div report = new Div();
    private final Button map;
    private final JobFollower follower;
    private final TradeOffRun tradeOff;
    private ChipCell cell;
    private boolean arriving;

    ChipCellView(ChipCell cell, NotebookSession session, ChipTools tools) {
        this.cell = cell;
        this.session = session;
        this.tools = tools;
        frame = new CellFrame(cell.title().isEmpty() ? words.of("cell.title") : cell.title());
        settings = new ChipSettings(tools.chips(), cell, this::changed);
        follower = new JobFollower(frame, tools.jobs(), this::stage, this::showJob);
        tradeOff =
                new TradeOffRun(
                        tools, session::id, cell.id(), frame, this::payload, this::findResult);
        map = new Button(words.of("map"), Glyph.RUN.draw(), click -> map());
        map.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        report.addClassName("sb-result");
        frame.setActions(map);
        frame.setContent(settings, report);
        frame.addAttachListener(attach -> show(this.cell));
    }

    @Override
    public Component component() {
        return frame;
    }

    @Override
    public void show(Cell shown) {
        cell = (ChipCell) shown;
        settings.show(cell);
        settings.setEnabledForUser(session.isEditable());
        findResult();
    }

    @Override
    public void inputsChanged() {
        if (!follower.isFollowing() && !tradeOff.isUnderWay()) {
            findResult();
        }
    }

    private void changed(ChipCell to) {
        cell = to;
        session.replace(to);
        inputsChanged();
    }

    /** Shows what there is for the cell as it is now: a result, a running job, an old result. */
    private void findResult() {
        boolean trained = trained().isPresent();
        settings.offerLearners(trained().map(ChipExperiment::learners).orElse(List.of()));
        map.setEnabled(session.isEditable() && trained);
        Optional<JobStatus> job = tools.runs().latest(session.id(), cell.id());
        Optional<ChipResult> result = job.flatMap(tools.runs()::result);
        if (job.filter(JobStatus::isOpen).isPresent()) {
            follower.follow(job.get());
        } else if (result.isPresent()) {
            showResult(result.get(), trained, job.orElseThrow());
        } else if (job.filter(each -> !each.problems().isEmpty()).isPresent()) {
            frame.setState(new CellState.Failed(job.get().problems()));
        } else {
            frame.setState(nothingYet(trained));
        }
    }

    private CellState nothingYet(boolean trained) {
        String untried = controls() ? "state.emptyController" : "state.empty";
        return new CellState.Empty(
                Text.of(ChipCellView.class, trained ? untried : "state.untrained"));
    }

    private void showResult(ChipResult result, boolean trained, JobStatus job) {
        boolean current = isCurrent(result);
        ChipReport found = result.report();
        if (found == null) {
            report.removeAll();
            frame.setState(current ? new CellState.Failed(result.problems()) : nothingYet(trained));
            return;
        }
        showReport(found);
        publish(current ? result.cellHash() : result.cellHash() + EARLIER, found.numbers());
        if (current) {
            map.setEnabled(false);
            frame.setState(CellState.ready());
        } else if (trained) {
            frame.setState(
                    new CellState.Stale(
                            this::map,
                            RerunCost.asLastTime(
                                    job.times().startedAt(), job.times().finishedAt())));
        } else {
            frame.setState(
                    new CellState.Empty(Text.of(ChipCellView.class, "state.staleUntrained")));
        }
    }

    private boolean isCurrent(ChipJobResult result) {
        return trained().filter(now -> result.isOf(session.hash(cell.id()), now)).isPresent();
    }

    private void showReport(ChipReport found) {
        report.removeAll();
        CoreMapPanel plan =
                new CoreMapPanel(found.chip(), found.activity().map(), this::showOnCanvas);
        if (arriving) {
            plan.showArrival();
            arriving = false;
        }
        if (found.places() != null) {
            plan.add(new PlacementTable(found.places()));
        }
        report.add(new AccuracyPanel(found), plan);
        if (!found.shown().isEmpty()) {
            report.add(new StepsPanel(found.shown(), found.activity().map(), plan));
        }
        report.add(new EnergyPanel(found));
        if (found.accuracy().control() == null && !controls()) {
            report.add(tradeOff.panel());
            tradeOff.find(this::isCurrent, session.isEditable() && trained().isPresent());
        }
    }

    /** For texts; the same is not told again. */
    private void publish(String hash, ResultNumbers numbers) {
        if (!session.result(cell.id(), ResultNumbers.class)
                .equals(Optional.of(new CellResult<>(hash, numbers)))) {
            session.publish(cell.id(), hash, numbers);
        }
    }

    private void showOnCanvas(CellHighlight neurons) {
        session.notebook()
                .cell(cell.input(), TrainingCell.class)
                .ifPresent(training -> session.pointOut(training.input(), neurons));
    }

    private ChipPayload payload() {
        return new ChipPayload(
                session.hash(cell.id()),
                session.hash(cell.input()),
                trained().orElseThrow().plan().seed(),
                cell.chip(),
                cell.inferencesPerSecond(),
                cell.ownChip(),
                cell.learner());
    }

    private void map() {
        arriving = true;
        switch (tools.runs().start(session.id(), cell.id(), payload())) {
            case SubmitResult.Accepted(JobStatus job) -> follower.follow(job);
            case SubmitResult.AlreadyOpen(JobStatus job) -> follower.follow(job);
            case SubmitResult.Refused(Problem problem) ->
                    frame.setState(new CellState.Failed(List.of(problem)));
        }
    }

    private Optional<JobFollower.Stage> stage(JobStatus job) {
        return tools.runs()
                .progress(job)
                .map(progress ->
                        new JobFollower.Stage(
                                progress.done(),
                                Text.of(
                                        ChipCellView.class,
                                        controls() ? "state.controlling" : "state.running")));
    }

    /** Whether the network is to control a plant. */
    private boolean controls() {
        return trained().filter(ClosedLoop::isFor).isPresent();
    }

    private void showJob(JobStatus job) {
        map.setEnabled(false);
        if (!job.isOpen()) {
            findResult();
        }
    }

    private Optional<TrainedNetwork> trained() {
        return session.notebook().cell(cell.input()).isPresent()
                ? session.currentResult(cell.input(), TrainedNetwork.class)
                : Optional.empty();
    }
}
