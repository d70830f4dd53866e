package org.spikebook.web.networklab.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;

import org.jspecify.annotations.Nullable;
import org.spikebook.lesson.notebook.Predictions;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.common.ui.Background;
import org.spikebook.web.common.ui.Glyph;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.KeptRun;
import org.spikebook.web.networklab.RunCost;
import org.spikebook.web.networklab.ShownData;
import org.spikebook.web.networklab.figure.DrawnRun;
import org.spikebook.web.networklab.figure.RunSummary;
import org.spikebook.web.networklab.ui.run.PredictedRates;
import org.spikebook.web.networklab.ui.run.Runner;
import org.spikebook.web.notebook.ui.cell.CellFrame;
import org.spikebook.web.notebook.ui.cell.CellState;
import org.spikebook.web.notebook.ui.cell.DataReading;
import org.spikebook.web.notebook.ui.cell.NotebookSession;
import org.spikebook.web.notebook.ui.cell.RerunCost;
import org.spikebook.web.plot.Quantity;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * Runs the network of a cell and shows what came of it. Small networks run when the page opens and
 * after every change; others when asked to.
 */
class RunPanel extends Div {

    /** Runs of longer documents are looked for where the page does not wait: see Runner. */
    private static final int LONG_DOCUMENT = 200_000;

    private final Words words = Words.of(RunPanel.class);
    private final NetworkWorkspace workspace;
    private final NotebookSession session;
    private final CellFrame frame;
    private final NetworkBoard board;
    private final Runner runner;
    private final LongRun longRun;
    private final ShownData data;
    private final DataReading reading;
    private final Button run;
    private final RunResult result;
    private final PredictedRates predicted = new PredictedRates();
    private Optional<Background.Task> task = Optional.empty();
    private Optional<Shown> shown = Optional.empty();
    private Optional<RunSummary> measured = Optional.empty();

    /** Of what the result is that is shown. */
    private record Shown(NetworkModel network, @Nullable String dataHash) {}

    /** A run, and its figure if it is drawn already. */
    private record Drawn(KeptRun run, Optional<DrawnRun> figure) {}

    RunPanel(
            NetworkWorkspace workspace,
            NotebookSession session,
            CellFrame frame,
            NetworkBoard board,
            RunServices services) {
        this.workspace = workspace;
        this.session = session;
        this.frame = frame;
        this.board = board;
        this.runner = services.runner();
        this.data = services.data();
        this.reading = new DataReading(frame, services.background());
        this.longRun = new LongRun(this, frame, services, session, workspace, new FromJob());
        this.result = new RunResult(workspace, session, services);
        addClassName("sb-run");
        run = new Button(words.of("run.run"), Glyph.RUN.draw(), click -> runNow());
        run.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        run.setVisible(session.isEditable());
        add(frame.invitation(), predicted, result);
    }

    Button runButton() {
        return run;
    }

    /** Shows something as soon as the page is there. */
    void start() {
        frame.setState(new CellState.Empty(text("run.empty")));
        addAttachListener(attach -> {
            attach.unregisterListener();
            documentChanged();
        });
    }

    /**
     * Data came, went, or were replaced by others of the same name: looks again, unless what stands
     * here or is under way has nothing to do with it.
     */
    void dataChanged() {
        Optional<NetworkModel> network = workspace.network().filter(ShownData::isShownBy);
        boolean isUnderWay = task.isPresent() && network.filter(n -> !isSmall(n)).isPresent();
        if (network.isEmpty() || isUnderWay) {
            return;
        }
        if (!isCurrent(network.get())) {
            documentChanged();
        } else if (task.isEmpty()) {
            frame.setState(settled(network.get()));
        }
    }

    /** The document may be another: runs it if it is small, else says that the result is old. */
    void documentChanged() {
        Optional<NetworkModel> network = workspace.network();
        reading.before(
                () -> network.map(data::areAtHand).orElse(true),
                () -> network.ifPresent(data::hold),
                this::showDocument);
    }

    private void showDocument() {
        Optional<NetworkModel> network = workspace.network();
        if (network.filter(RunPanel::isBlank).isPresent()) {
            showThatThereIsNothing();
            return;
        }
        run.setEnabled(network.isPresent());
        result.setStale(network.isEmpty() && shown.isPresent());
        if (network.filter(this::isShown).isPresent()) {
            cancel(); // what is under way is of the network that was here in between
            frame.setState(settled(network.get()));
            return;
        }
        if (network.filter(RunPanel::isSmall).isPresent()) {
            runNow();
        } else if (network.filter(n -> RunCost.of(n).isLong()).isPresent()) {
            cancel();
            if (!longRun.isUnderWay()) {
                longRun.find(network.get());
            }
        } else {
            cancel();
            showWhatIsMissing(network.isPresent());
        }
    }

    private boolean isShown(NetworkModel network) {
        return shown.filter(result -> result.network().equals(network))
                .filter(result -> data.isStill(network, result.dataHash()))
                .isPresent();
    }

    /** Not where data must be read to know it. */
    private boolean isCurrent(NetworkModel network) {
        return data.areAtHand(network) && isShown(network);
    }

    /** A run stands also where data of it are gone; which ones is told. */
    private CellState settled(NetworkModel network) {
        List<String> gone = data.gone(network);
        return gone.isEmpty()
                ? CellState.ready()
                : new CellState.Settled(
                        Text.of(RunPanel.class, "run.dataGone", String.join(", ", gone)));
    }

    private static boolean isSmall(NetworkModel network) {
        return RunCost.of(network).isSmall();
    }

    private static boolean isBlank(NetworkModel network) {
        return network.populations().isEmpty() && network.stimuli().isEmpty();
    }

    private void showThatThereIsNothing() {
        cancel();
        shown = Optional.empty();
        result.setVisible(false);
        run.setEnabled(false);
        frame.setState(new CellState.Empty(text("run.empty")));
    }

    private void runNow() {
        cancel();
        workspace.network().ifPresent(this::run);
    }

    private void run(NetworkModel network) {
        Optional<Problem> refusal = RunCost.of(network).refusal();
        if (refusal.isPresent()) {
            frame.setState(new CellState.Failed(List.of(refusal.get())));
            return;
        }
        if (RunCost.of(network).isLong()) {
            longRun.start();
            return;
        }
        String hash = session.hash(workspace.cell().id());
        Optional<KeptRun> known = isLongDocument() ? Optional.empty() : runner.recall(network);
        if (known.isPresent()) {
            done(network, hash, new Drawn(known.get(), Optional.empty()));
        } else {
            withdrawInvitation();
            Watching watching = new Watching(network, hash);
            setTask(Optional.of(runner.start(this, network, drawn(network), watching)));
        }
    }

    /** Taken away when the run is over, it would move the board under a pointer on its way. */
    private void withdrawInvitation() {
        if (frame.state() instanceof CellState.Empty) {
            frame.setState(CellState.ready());
        }
    }

    private boolean isLongDocument() {
        return workspace.cell().document().length() > LONG_DOCUMENT;
    }

    private void cancel() {
        task.ifPresent(Background.Task::cancel);
        setTask(Optional.empty());
    }

    /** While there is one, what stands here is about to be replaced: readers of screens wait. */
    private void setTask(Optional<Background.Task> started) {
        task = started;
        getElement().setAttribute("aria-busy", String.valueOf(started.isPresent()));
    }

    private void cancelledByHand() {
        cancel();
        showThatItWaits();
    }

    /** What keeps a network from running is told below the board. */
    private void showWhatIsMissing(boolean canRun) {
        if (canRun) {
            showThatItWaits();
        } else {
            frame.setState(CellState.ready());
        }
    }

    /** A result of the network as it stands is not older for a further run that was cancelled. */
    private void showThatItWaits() {
        if (shown.isEmpty()) {
            frame.setState(new CellState.Empty(text("run.waits")));
        } else if (workspace.network().filter(this::isShown).isPresent()) {
            frame.setState(settled(workspace.network().get()));
        } else {
            frame.setState(
                    new CellState.Stale(
                            this::runNow,
                            workspace.network().filter(n -> RunCost.of(n).isLong()).isPresent()
                                    ? RerunCost.job()
                                    : RerunCost.seconds()));
        }
    }

    /** Draws what is shown of a run; on the UI thread, the next edit would wait for it. */
    private Function<KeptRun, Drawn> drawn(NetworkModel network) {
        Function<Recording, DrawnRun> drawer = result.drawer(network);
        return run -> new Drawn(run, shownOf(run.recording()).map(drawer));
    }

    private static Optional<Recording> shownOf(Recording recording) {
        return switch (recording.end()) {
            case COMPLETED, DIVERGED -> Optional.of(recording);
            case CANCELLED, REFUSED -> Optional.empty();
        };
    }

    private void done(NetworkModel network, String hash, Drawn drawn) {
        Recording recording = drawn.run().recording();
        setTask(Optional.empty());
        if (recording.end() == Recording.End.REFUSED) {
            frame.setState(new CellState.Failed(recording.problems()));
            return;
        }
        frame.setState(
                recording.problems().isEmpty()
                        ? settled(network)
                        : new CellState.Failed(recording.problems()));
        keep(network, hash, drawn);
    }

    private void keep(NetworkModel network, String hash, Drawn drawn) {
        Recording recording = drawn.run().recording();
        shown = Optional.of(new Shown(network, drawn.run().dataHash()));
        RunSummary summary = RunSummary.of(network, recording);
        measured = Optional.of(summary);
        showPredictions();
        result.show(network, recording, summary, drawn.figure());
        board.setBadges(badges(summary));
        session.publish(workspace.cell().id(), hash, recording);
    }

    /** Compares the run that is shown with what was predicted of it; without a run, nothing. */
    void showPredictions() {
        measured.ifPresent(summary ->
                predicted.show(
                        new Predictions(session.notebook()).askedOf(workspace.cell().id()),
                        session::classPrediction,
                        summary));
    }

    private Map<String, String> badges(RunSummary summary) {
        Map<String, String> badges = new HashMap<>();
        summary.ratesHz().forEach((id, rateHz) -> badges.put(id, hertz(words.locale(), rateHz)));
        return badges;
    }

    static String hertz(Locale locale, double rateHz) {
        return Text.of(
                        RunPanel.class,
                        "run.hertz",
                        Quantity.fixed(rateHz, rateHz < 100 ? 1 : 0, Quantity.NEUTRAL))
                .in(locale);
    }

    private static Text text(String key) {
        return Text.of(RunPanel.class, key);
    }

    /** What a job has made. */
    private final class FromJob implements LongRun.Host {

        @Override
        public void done(NetworkModel network, String cellHash, KeptRun run) {
            RunPanel.this.done(network, cellHash, new Drawn(run, Optional.empty()));
        }

        @Override
        public void nothing() {
            showThatItWaits();
        }
    }

    /** One run on its way. */
    private final class Watching implements Runner.Watcher<Drawn> {
        private final NetworkModel network;
        private final String hash;

        Watching(NetworkModel network, String hash) {
            this.network = network;
            this.hash = hash;
        }

        @Override
        public void running(OptionalDouble fraction) {
            frame.setState(
                    new CellState.Running(
                            text("run.running"), fraction, RunPanel.this::cancelledByHand));
        }

        @Override
        public void done(Drawn drawn) {
            RunPanel.this.done(network, hash, drawn);
        }

        @Override
        public void broken() {
            setTask(Optional.empty());
            frame.setState(
                    new CellState.Failed(List.of(Problem.of(RunPanel.class, "", "run.broken"))));
        }
    }
}
