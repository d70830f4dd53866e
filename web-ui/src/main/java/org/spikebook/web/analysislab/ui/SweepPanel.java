package org.spikebook.web.analysislab.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;

import org.spikebook.db.notebook.NotebookId;
import org.spikebook.lesson.experiment.sweep.SweepPlan;
import org.spikebook.lesson.notebook.NetworkLocks;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.analysislab.KeptSweep;
import org.spikebook.web.analysislab.SweepChoice;
import org.spikebook.web.analysislab.SweepJobs;
import org.spikebook.web.analysislab.SweepView;
import org.spikebook.web.common.ui.FileLink;
import org.spikebook.web.common.ui.Glyph;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.job.JobService;
import org.spikebook.web.job.JobStatus;
import org.spikebook.web.job.SubmitResult;
import org.spikebook.web.job.ui.JobFollower;
import org.spikebook.web.networklab.ShownData;
import org.spikebook.web.notebook.ui.cell.CellState;
import org.spikebook.web.plot.XyFigure;
import org.spikebook.web.plot.ui.FigureLinks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs the network of a cell for each value of a parameter and draws the rates: of a current, the
 * f-I curve. A job beside the cell's own. Closed until there is something to see.
 */
public class SweepPanel extends Details {

    /** Sets the job's cell apart from the network cell, which may have a job of its own. */
    private static final String BESIDE = "/sweep";

    private static final int FILE_WIDTH = 720;
    private static final int FILE_HEIGHT = 320;

    private final transient Words words = Words.of(SweepPanel.class);
    private final transient SweepJobs sweeps;
    private final transient ShownData data;
    private final transient Supplier<NotebookId> notebook;
    private final String cellId;
    private final transient Supplier<String> document;
    private final transient Supplier<List<QuestionCell>> predictions;
    private final transient JobFollower follower;
    private final SweepForm form = new SweepForm();
    private final Button run;
    private final Button cancel;
    private final ProgressBar progress = new ProgressBar();
    private final Paragraph message = new Paragraph();
    private final Div result = new Div();
    private transient Runnable cancelJob = () -> {};
    private transient Optional<NetworkModel> network = Optional.empty();
    private transient Optional<KeptSweep> drawn = Optional.empty();
    private transient Optional<SweepChoice> started = Optional.empty();
    private transient Map<String, Integer> colors = Map.of();

    /**
     * @param notebook gives the notebook in which the cell stands: the page may continue in a copy
     * @param document gives the network document as it stands
     * @param predictions gives those of rates that the network answers
     */
    public SweepPanel(
            SweepJobs sweeps,
            ShownData data,
            JobService jobs,
            Supplier<NotebookId> notebook,
            String cellId,
            Supplier<String> document,
            Supplier<List<QuestionCell>> predictions) {
        this.sweeps = sweeps;
        this.data = data;
        this.notebook = notebook;
        this.cellId = cellId + BESIDE;
        this.document = document;
        this.predictions = predictions;
        this.follower = new JobFollower(this, this::showRunning, jobs, this::stage, this::showJob);
        setSummaryText(words.of("sweep.title"));
        addClassNames("sb-analysis", "sb-sweep");
        run = new Button(words.of("sweep.run"), Glyph.RUN.draw(), click -> start());
        run.addThemeVariants(ButtonVariant.LUMO_SMALL);
        cancel = new Button(words.of("sweep.cancel"), Glyph.STOP.draw(), click -> cancelJob.run());
        cancel.addThemeVariants(ButtonVariant.LUMO_SMALL);
        progress.getElement().setAttribute("aria-label", words.of("sweep.progress"));
        message.getElement().setAttribute("role", "status");
        message.addClassName("sb-caption");
        Paragraph what = new Paragraph(words.of("sweep.what"));
        what.addClassName("sb-caption");
        Div go = new Div(run, cancel, progress, message);
        go.addClassName("sb-sweep-go");
        add(what, form, go, result);
        say("");
    }

    /**
     * Takes the network as it stands, and shows the last sweep of it, if there is one.
     *
     * @param locks what the lesson hides is not offered
     * @param colors palette index by id of population or stimulus
     */
    public void show(NetworkModel changed, NetworkLocks locks, Map<String, Integer> colors) {
        this.colors = colors;
        boolean outdated = drawn.filter(kept -> !kept.isOf(changed, data)).isPresent();
        if (network.filter(changed::equals).isPresent() && !outdated) {
            return;
        }
        boolean opened = network.isEmpty();
        network = Optional.of(changed);
        List<SweepChoice> choices = SweepChoice.of(changed, locks);
        form.offer(choices);
        if (opened) {
            sweeps.latest(notebook.get(), cellId).flatMap(sweeps::asked).ifPresent(form::show);
        }
        boolean recordsSpikes = changed.recorders().stream().anyMatch(Recorder::recordsSpikes);
        setVisible(recordsSpikes && !choices.isEmpty());
        if (!follower.isFollowing()) {
            if (outdated) {
                message.setText(words.of("sweep.stale"));
            }
            find();
        }
    }

    private void find() {
        Optional<JobStatus> job = sweeps.latest(notebook.get(), cellId);
        if (job.filter(JobStatus::isOpen).isPresent()) {
            setOpened(true);
            follower.follow(job.get());
        } else {
            job.flatMap(sweeps::result).filter(this::isCurrent).ifPresent(this::show);
        }
    }

    private boolean isCurrent(KeptSweep kept) {
        return network.filter(now -> kept.isOf(now, data)).isPresent();
    }

    private void start() {
        Optional<SweepPlan> plan = form.plan(document.get());
        if (plan.isEmpty()) {
            return;
        }
        started = form.choice();
        switch (sweeps.start(notebook.get(), cellId, plan.get())) {
            case SubmitResult.Accepted(JobStatus job) -> follower.follow(job);
            case SubmitResult.AlreadyOpen(JobStatus job) -> follower.follow(job);
            case SubmitResult.Refused(Problem problem) -> say(sentences(List.of(problem)));
        }
    }

    private Optional<JobFollower.Stage> stage(JobStatus job) {
        return sweeps.progress(job)
                .map(status ->
                        new JobFollower.Stage(
                                status.done(), Text.of(SweepPanel.class, "sweep.running")));
    }

    private void showRunning(CellState.Running state) {
        cancelJob = state.cancel();
        message.setText(words.of(state.activity()));
        progress.setIndeterminate(state.fraction().isEmpty());
        state.fraction().ifPresent(done -> progress.setValue(Math.clamp(done, 0, 1)));
        progress.setVisible(true);
        cancel.setVisible(true);
        run.setEnabled(false);
    }

    private void say(String text) {
        progress.setVisible(false);
        cancel.setVisible(false);
        run.setEnabled(true);
        message.setText(text);
    }

    private void showJob(JobStatus job) {
        if (!job.isOpen()) {
            say(sentences(job.problems()));
            sweeps.result(job).ifPresent(this::show);
        }
    }

    private void show(KeptSweep kept) {
        boolean current = isCurrent(kept);
        choice(kept, current)
                .ifPresent(choice -> {
                    say(current ? sentences(kept.result().problems()) : words.of("sweep.stale"));
                    drawn = Optional.of(kept);
                    draw(new SweepView(choice, kept.result(), observed()));
                    setOpened(true);
                });
    }

    /** What was varied: in a network that has changed since, it may be elsewhere. */
    private Optional<SweepChoice> choice(KeptSweep kept, boolean current) {
        Stream<SweepChoice> known =
                current
                        ? network.stream().flatMap(n -> SweepChoice.of(n).stream())
                        : started.stream();
        return known.filter(choice -> choice.pointer().equals(kept.result().parameter()))
                .findFirst();
    }

    private Map<String, String> observed() {
        return network.stream()
                .flatMap(n -> n.recorders().stream())
                .collect(Collectors.toMap(Recorder::id, Recorder::of));
    }

    private void draw(SweepView view) {
        FigureGrid figure = new FigureGrid();
        XyFigure chart = view.figure(colors, predictions.get(), words.locale());
        figure.add(chart, view.caption());
        Details table = new Details(words.of("sweep.table"), new SweepTable(view));
        Div downloads =
                new Div(new FileLink(words.of("sweep.csv"), "sweep.csv", "text/csv", view::csv));
        downloads.add(
                new FigureLinks(
                                words.of("sweep.figure"),
                                "sweep",
                                () -> chart.file(FILE_WIDTH, FILE_HEIGHT, words.locale()))
                        .all());
        downloads.addClassName("sb-downloads");
        Div foot = new Div(table, downloads);
        foot.addClassName("sb-run-foot");
        result.removeAll();
        result.add(figure, foot);
    }

    private String sentences(List<Problem> problems) {
        return problems.stream()
                .limit(1)
                .map(problem -> problem.sentences(words.locale()))
                .collect(Collectors.joining());
    }
}
