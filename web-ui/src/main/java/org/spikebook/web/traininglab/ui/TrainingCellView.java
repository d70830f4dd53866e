package org.spikebook.web.traininglab.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;

import org.jspecify.annotations.Nullable;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.text.Text;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.TrainingPlan;
import org.spikebook.training.document.TrainedNetworkDocument;
import org.spikebook.training.document.TrainingPlanWriter;
import org.spikebook.web.common.ui.Glyph;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.job.JobStatus;
import org.spikebook.web.job.SubmitResult;
import org.spikebook.web.job.ui.JobFollower;
import org.spikebook.web.notebook.ui.cell.CellFrame;
import org.spikebook.web.notebook.ui.cell.CellState;
import org.spikebook.web.notebook.ui.cell.CellView;
import org.spikebook.web.notebook.ui.cell.DataReading;
import org.spikebook.web.notebook.ui.cell.NotebookSession;
import org.spikebook.web.notebook.ui.cell.RerunCost;
import org.spikebook.web.traininglab.TrainingStatus;
import org.spikebook.web.traininglab.history.TrainingHistory;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A training cell: what is set, what is running, what came out. The training itself is a job: the
 * page only follows it, and finds it again after a reload or a restart.
 */
final class TrainingCellView implements CellView {

    /** Behind the hash of a cell: what it gave with data that were replaced. */
    private static final String OTHER_DATA = " with other data";

    private final Words words = Words.of(TrainingCellView.class);
    private final NotebookSession session;
    private final TrainingTools tools;
    private final TrainingRuns runs;
    private final CellFrame frame;
    private final Div setupPlace = new Div();
    private final TrainingCourse course;
    private final ResultPanel result;
    private final ContinuePanel resume = new ContinuePanel(this::resume);
    private final Button pause;
    private final Button train;
    private final Button fit;
    private final JobFollower follower;
    private final TrainingReplay replay;
    private final DataReading reading;
    private TrainingCell cell;
    private @Nullable TrainingSetup setup;

    TrainingCellView(TrainingCell cell, NotebookSession session, TrainingTools tools) {
        this.cell = cell;
        this.session = session;
        this.tools = tools;
        this.runs = new TrainingRuns(session, tools);
        this.frame = new CellFrame(cell.title().isEmpty() ? words.of("cell.title") : cell.title());
        this.reading = new DataReading(frame, tools.background());
        this.course =
                new TrainingCourse(tools.data(), tools.histories().reader(), tools.background());
        this.result = new ResultPanel(tools);
        this.follower =
                new JobFollower(
                        frame,
                        tools.jobs(),
                        job -> tools.trainings().progress(job).map(TrainingStages::running),
                        this::showJob);
        this.replay = new TrainingReplay(frame.getElement(), course::momentMs, this::replayed);
        train = new Button(words.of("train"), Glyph.RUN.draw(), click -> train());
        train.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        fit = new Button(words.of("fit"), click -> fit());
        fit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        pause = new Button(words.of("pause"), Glyph.PAUSE.draw(), click -> follower.cancel());
        pause.setVisible(false);
        frame.setActions(fit, pause, train);
        OpenTrainedPanel open = new OpenTrainedPanel(tools, this::opened);
        open.setVisible(session.isEditable());
        frame.setContent(resume, course, setupPlace, result, open);
        frame.addAttachListener(this::attached);
    }

    private void attached(AttachEvent event) {
        show(cell);
    }

    @Override
    public Component component() {
        return frame;
    }

    @Override
    public void show(Cell shown) {
        cell = (TrainingCell) shown;
        whenDataAreRead(() -> {
            showSetup();
            findResult();
        });
    }

    @Override
    public void inputsChanged() {
        whenDataAreRead(() -> {
            showSetup();
            if (!follower.isFollowing() && !replay.isPlaying()) {
                findResult();
            }
        });
    }

    private void whenDataAreRead(Runnable then) {
        TrainingInputs inputs = inputs();
        reading.before(inputs::areDataAtHand, inputs::readData, then);
        if (reading.isUnderWay()) {
            train.setEnabled(false);
            Optional.ofNullable(setup).ifPresent(shown -> shown.setEnabledForUser(false));
        }
    }

    private void showSetup() {
        Optional<TrainingPlan> plan = inputs().keptPlan();
        if (plan.isEmpty()) {
            setup = null;
            setupPlace.removeAll();
            return;
        }
        if (setup == null) {
            setup = new TrainingSetup(tools, plan.get(), this::planChanged, session::dataChanged);
            setupPlace.removeAll();
            setupPlace.add(setup);
        }
        setup.show(plan.get(), inputs().network().map(n -> n.run().dtMs()).orElse(1.0));
        setup.setEnabledForUser(session.isEditable());
    }

    private void planChanged(TrainingPlan plan) {
        replay.stop();
        cell = cell.withPlan(TrainingPlanWriter.write(plan));
        session.replace(cell);
        inputsChanged();
    }

    /**
     * Shows what there is for the cell as it is now: a result, or an old one. A job that is open is
     * shown whatever else there is: the settings that it trains with may have been undone.
     */
    private void findResult() {
        replay.stop();
        resume.setVisible(false);
        fit.setVisible(session.isEditable() && inputs().needsAdaptation());
        train.setVisible(!fit.isVisible());
        Optional<CellState> refusal = inputs().refusal();
        boolean brought = !cell.brought().isEmpty();
        boolean lacksData = inputs().lacksData();
        Optional<TrainedNetwork> trained =
                refusal.isEmpty() || brought || lacksData ? inputs().trained() : Optional.empty();
        train.setEnabled(session.isEditable() && refusal.isEmpty());
        Optional<JobStatus> job = runs.latest(cell);
        if (trained.isPresent()) {
            publish(session.hash(cell.id()), trained.get());
            train.setEnabled(brought && train.isEnabled());
            showUnlessOpen(job, stateOfTrained(brought, lacksData));
        } else if (refusal.isPresent()) {
            course.withdraw();
            showUnlessOpen(job, refusal.get());
        } else {
            showUntrained(job);
        }
    }

    private void showUnlessOpen(Optional<JobStatus> job, CellState state) {
        job.filter(JobStatus::isOpen)
                .ifPresentOrElse(follower::follow, () -> frame.setState(state));
    }

    private void showUntrained(Optional<JobStatus> job) {
        inputs().task().ifPresent(task -> course.introduce(task, session.hash(cell.id())));
        if (job.isPresent()) {
            showJobFound(job.get());
        } else {
            frame.setState(new CellState.Empty(Text.of(TrainingCellView.class, "state.empty")));
        }
    }

    private static CellState stateOfTrained(boolean brought, boolean lacksData) {
        if (lacksData) {
            return new CellState.Settled(Text.of(TrainingCellView.class, "state.lacksData"));
        }
        return brought
                ? CellState.ready()
                : new CellState.Settled(Text.of(TrainingCellView.class, "state.trained"));
    }

    private void showJobFound(JobStatus job) {
        switch (job.state()) {
            case QUEUED, RUNNING -> follower.follow(job);
            case FAILED -> showFailed(job);
            case CANCELLED -> showPaused(job);
            case DONE -> showStale(job);
        }
    }

    private void showFailed(JobStatus job) {
        if (job.isResumable()) {
            offerToContinue(job);
        }
        frame.setState(new CellState.Failed(job.problems()));
    }

    private void showPaused(JobStatus job) {
        Optional<TrainingStatus> reached = offerToContinue(job);
        frame.setState(
                new CellState.Empty(
                        TrainingStages.stopped(
                                reached,
                                inputs().plan().filter(ContinuePanel::hasRate).isPresent())));
    }

    /** How far it came, if it can be continued from there. */
    private Optional<TrainingStatus> offerToContinue(JobStatus job) {
        Optional<TrainingStatus> reached =
                tools.trainings()
                        .progress(job)
                        .filter(progress -> inputs().canContinue() && progress.epochsDone() > 0)
                        .filter(progress -> session.hash(cell.id()).equals(progress.cellHash()));
        reached.ifPresent(progress -> {
            TrainingPlan plan = inputs().plan().orElseThrow();
            course.showStopped(progress, plan);
            resume.offer(plan, progress.epochsDone());
        });
        return reached;
    }

    private void showStale(JobStatus job) {
        tools.trainings()
                .result(job)
                .ifPresent(done ->
                        tools.trained()
                                .find(done.cellHash(), done.seed())
                                .ifPresent(old -> {
                                    publish(done.cellHash(), old);
                                    course.markEarlier();
                                }));
        train.setEnabled(session.isEditable());
        frame.setState(
                new CellState.Stale(
                        this::train,
                        RerunCost.asLastTime(job.times().startedAt(), job.times().finishedAt())));
    }

    private void publish(String hash, TrainedNetwork trained) {
        Supplier<Optional<TrainingHistory>> recorded = () -> recording(hash, trained);
        course.show(trained, recorded);
        result.show(trained, hash, inputs().dataOf(trained), recorded);
        String of = inputs().isOfOtherData(trained) ? hash + OTHER_DATA : hash;
        if (session.result(cell.id(), TrainedNetwork.class)
                .filter(published -> published.cellHash().equals(of))
                .isEmpty()) {
            session.publish(cell.id(), of, trained);
        }
    }

    private Optional<TrainingHistory> recording(String hash, TrainedNetwork trained) {
        return tools.histories()
                .find(hash, trained.plan().seed(), trained.provenance().inputs().dataHash());
    }

    private void fit() {
        inputs().fitted().ifPresent(network -> session.replaceAll(List.of(network)));
    }

    /** Shows a trained network that came from a file. */
    private void opened(TrainedNetworkDocument document) {
        show(inputs().bring(document));
    }

    private void train() {
        cell = cell.withoutBrought();
        session.replace(cell);
        Optional<TrainedNetwork> known = inputs().known();
        if (known.isEmpty()) {
            follow(runs.start(cell));
        } else if (runs.adopt(cell, known.get()) instanceof SubmitResult.AlreadyOpen open) {
            follow(open);
        } else {
            replay(known.get());
        }
    }

    /** Shows a training that need not be done again, since the same one was done before. */
    private void replay(TrainedNetwork known) {
        train.setEnabled(false);
        result.setVisible(false);
        int epochs = known.provenance().epochs().size();
        Optional<TrainingHistory> recorded = recording(session.hash(cell.id()), known);
        replay.play(
                epochs,
                done -> {
                    course.showReplay(known, recorded, done);
                    frame.setState(TrainingStages.replaying(done, epochs, replay::skip));
                });
    }

    private void replayed() {
        findResult();
        if (inputs().trained().isPresent()) {
            frame.setState(
                    new CellState.Settled(Text.of(TrainingCellView.class, "state.replayed")));
        }
    }

    /** Continues with the training that was stopped, by a plan that may have another rate now. */
    private void resume(TrainingPlan plan) {
        planChanged(plan);
        follow(runs.resume(cell));
    }

    private void follow(SubmitResult submitted) {
        switch (submitted) {
            case SubmitResult.Accepted(JobStatus job) -> follower.follow(job);
            case SubmitResult.AlreadyOpen(JobStatus job) -> follower.follow(job);
            case SubmitResult.Refused(Problem problem) ->
                    frame.setState(new CellState.Failed(List.of(problem)));
        }
    }

    /** Called on the UI thread whenever the job has news. */
    private void showJob(JobStatus job) {
        train.setEnabled(false);
        pause.setVisible(inputs().canPause(job));
        pause.setEnabled(!job.stopping());
        tools.trainings().progress(job).ifPresentOrElse(this::showProgress, this::markEarlier);
        if (!job.isOpen()) {
            course.ended();
            findResult();
            train.setEnabled(train.isEnabled() || !job.problems().isEmpty());
        }
    }

    /** A training that waits has nothing to show yet but the one before. */
    private void markEarlier() {
        if (result.isVisible()) {
            course.markEarlier();
        }
    }

    private void showProgress(TrainingStatus progress) {
        result.setVisible(false);
        inputs().plan().ifPresent(plan -> course.show(progress, plan));
    }

    private TrainingInputs inputs() {
        return new TrainingInputs(session, tools, cell);
    }
}
