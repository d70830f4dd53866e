package org.spikebook.web.sweeplab.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;

import org.spikebook.lesson.experiment.sweep.FigurePlan;
import org.spikebook.lesson.experiment.sweep.FigureResult;
import org.spikebook.lesson.experiment.sweep.FigureSweep;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Predictions;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.notebook.SweepCell;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.analysislab.SweepCost;
import org.spikebook.web.common.ui.Glyph;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.job.JobStatus;
import org.spikebook.web.job.SubmitResult;
import org.spikebook.web.job.ui.JobFollower;
import org.spikebook.web.notebook.ui.cell.CellFrame;
import org.spikebook.web.notebook.ui.cell.CellState;
import org.spikebook.web.notebook.ui.cell.CellView;
import org.spikebook.web.notebook.ui.cell.NotebookSession;
import org.spikebook.web.notebook.ui.cell.RerunCost;
import org.spikebook.web.sweeplab.FigurePayload;
import org.spikebook.web.sweeplab.SweepFigure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A sweep cell: what is varied and measured, and the figure of it. */
final class SweepCellView implements CellView {

    private final Words words = Words.of(SweepCellView.class);
    private final NotebookSession session;
    private final SweepTools tools;
    private final CellFrame frame;
    private final SweepEditor editor;
    private final Details settings;
    private final SweepResultPanel panel = new SweepResultPanel();
    private final Button run;
    private final JobFollower follower;
    private SweepCell cell;
    private Optional<Seen> seen = Optional.empty();

    /** The figure of the cell as it is now; empty while there is none, or an earlier one. */
    private Optional<SweepFigure> current = Optional.empty();

    /**
     * What the figure shows of the notebook.
     *
     * @param hash of the cell with its networks
     * @param questions whose predictions are drawn
     */
    private record Seen(String hash, List<String> names, List<QuestionCell> questions) {}

    /** Hash of the cell for which it was decided whether the sweep runs by itself. */
    private String decided = "";

    SweepCellView(SweepCell cell, NotebookSession session, SweepTools tools) {
        this.cell = cell;
        this.session = session;
        this.tools = tools;
        frame = new CellFrame(title());
        editor = new SweepEditor(tools.laboratory(), session::isHidden, this::changed);
        settings = new Details(words.of("settings"), editor);
        follower = new JobFollower(frame, tools.jobs(), this::stage, this::showJob);
        run = new Button(words.of("run"), Glyph.RUN.draw(), click -> run());
        run.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        frame.setActions(run);
        frame.setContent(settings, panel);
        frame.addAttachListener(attach -> show(this.cell));
    }

    private String title() {
        return cell.title().isEmpty() ? words.of("cell.title") : cell.title();
    }

    @Override
    public Component component() {
        return frame;
    }

    @Override
    public void show(Cell shown) {
        cell = (SweepCell) shown;
        frame.setTitle(title());
        seen = Optional.empty();
        notebookChanged();
    }

    /** Most edits are of cells that the figure does not show: then no job is looked for. */
    @Override
    public void notebookChanged() {
        settings.setVisible(session.isEditable());
        if (settings.isVisible()) {
            editor.follow(cell, session.notebook());
        }
        Optional<Seen> now = Optional.of(seen());
        if (!now.equals(seen)) {
            seen = now;
            inputsChanged();
        }
    }

    private Seen seen() {
        List<NetworkCell> networks = FigurePlan.networks(cell, session.notebook());
        Predictions predictions = new Predictions(session.notebook());
        return new Seen(
                session.hash(cell.id()),
                networks.stream().map(NetworkCell::title).toList(),
                networks.stream()
                        .flatMap(network -> predictions.askedOf(network.id()).stream())
                        .toList());
    }

    @Override
    public void inputsChanged() {
        if (!follower.isFollowing()) {
            findResult();
        }
    }

    @Override
    public void classPredicted() {
        current.map(shown -> figure(shown.result()))
                .filter(now -> current.filter(was -> was.ofClass().equals(now.ofClass())).isEmpty())
                .ifPresent(this::draw);
    }

    private void draw(SweepFigure figure) {
        current = Optional.of(figure);
        panel.show(figure);
    }

    private void changed(SweepCell to) {
        cell = to;
        session.replace(to);
        inputsChanged();
    }

    /** Shows what there is for the cell as it is now: a figure, a running job, an old figure. */
    private void findResult() {
        current = Optional.empty();
        boolean possible = hasNetworks();
        run.setEnabled(session.isEditable() && possible);
        Optional<JobStatus> job = tools.runs().latest(session.id(), cell.id());
        if (job.filter(JobStatus::isOpen).isPresent()) {
            follower.follow(job.get());
            return;
        }
        Optional<FigureResult> measured =
                possible ? tools.figures().find(payload()) : Optional.empty();
        if (measured.isPresent()) {
            draw(figure(measured.get()));
            run.setEnabled(false);
            frame.setState(CellState.ready());
        } else {
            showOld(job, possible);
        }
    }

    private void showOld(Optional<JobStatus> job, boolean possible) {
        Optional<SweepFigure> old =
                job.flatMap(tools.runs()::result)
                        .map(run -> SweepFigure.ofEarlier(run, words.locale()))
                        .filter(SweepFigure::fits);
        old.ifPresentOrElse(panel::showEarlier, panel::removeAll);
        Optional<List<Problem>> failed = job.filter(this::isOfThis).map(JobStatus::problems);
        if (failed.filter(problems -> !problems.isEmpty()).isPresent()) {
            frame.setState(new CellState.Failed(failed.get()));
        } else if (old.isPresent()) {
            showStale(job.orElseThrow());
        } else {
            if (!possible) {
                settings.setOpened(true);
            }
            frame.setState(new CellState.Empty(empty(possible)));
        }
    }

    /** What networks that are trained cost is said before they are. */
    private Text empty(boolean possible) {
        if (!cell.design().measure().isOfTraining()) {
            return text(possible ? "state.empty" : "state.noNetwork");
        }
        if (!possible) {
            return text("state.noTraining");
        }
        int trainings = FigurePlan.of(cell, session.notebook()).trainings();
        return tools.lastTraining(session.id(), cell)
                .map(last ->
                        Text.of(SweepCellView.class, "state.trainingsTook", trainings, last.text()))
                .orElseGet(() -> Text.of(SweepCellView.class, "state.trainings", trainings));
    }

    /** A sweep that is over in a moment runs by itself; others say what they cost. */
    private void showStale(JobStatus job) {
        frame.setState(
                new CellState.Stale(
                        this::run,
                        RerunCost.asLastTime(job.times().startedAt(), job.times().finishedAt())));
        String hash = session.hash(cell.id());
        if (run.isEnabled() && !hash.equals(decided) && !isOfThis(job)) {
            decided = hash; // any edit of the notebook asks again
            if (isQuick()) {
                run();
            }
        }
    }

    private boolean isQuick() {
        FigurePlan plan = FigurePlan.of(cell, session.notebook());
        return SweepCost.isReadQuickly(plan.documents(), plan.design().points())
                && FigureSweep.prepare(tools.laboratory(), plan, new ArrayList<>())
                        .filter(sweep -> new SweepCost(sweep.networks()).isQuick())
                        .isPresent();
    }

    private SweepFigure figure(FigureResult result) {
        return SweepFigure.of(
                cell,
                session.notebook(),
                tools.laboratory(),
                result,
                session::classPrediction,
                words.locale());
    }

    /** Whether a job was requested by the cell as it is now. */
    private boolean isOfThis(JobStatus job) {
        return tools.runs()
                .asked(job)
                .filter(asked -> asked.cellHash().equals(session.hash(cell.id())))
                .isPresent();
    }

    private boolean hasNetworks() {
        return !cell.inputs().isEmpty()
                && FigurePlan.of(cell, session.notebook()).documents().size()
                        == cell.inputs().size();
    }

    private FigurePayload payload() {
        return FigurePayload.of(session.hash(cell.id()), cell, session.notebook());
    }

    private void run() {
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
                .map(status -> new JobFollower.Stage(status.done(), text("state.running")));
    }

    private void showJob(JobStatus job) {
        run.setEnabled(false);
        if (!job.isOpen()) {
            findResult();
        }
    }

    private static Text text(String key) {
        return Text.of(SweepCellView.class, key);
    }
}
