package org.spikebook.web.analysislab.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;

import org.spikebook.engine.RunControl;
import org.spikebook.lesson.experiment.sweep.SweepPlan;
import org.spikebook.network.model.NetworkModel;
import org.spikebook.network.model.Recorder;
import org.spikebook.parameter.Problem;
import org.spikebook.web.analysislab.SweepChoice;
import org.spikebook.web.analysislab.SweepRunner;
import org.spikebook.web.analysislab.SweepView;
import org.spikebook.web.common.ui.Background;
import org.spikebook.web.common.ui.FileLink;
import org.spikebook.web.common.ui.Glyph;
import org.spikebook.web.common.ui.Words;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Runs the network of a cell for each value of a parameter and draws the rates: of a current, the
 * f-I curve. Closed at first.
 */
public class SweepPanel extends Details {

    private static final long BETWEEN_NEWS_NANOS = 100_000_000;

    private final transient Words words = Words.of(SweepPanel.class);
    private final transient Background background;
    private final transient SweepRunner runner;
    private final transient Supplier<String> document;
    private final SweepForm form = new SweepForm();
    private final Button run;
    private final Button cancel;
    private final ProgressBar progress = new ProgressBar();
    private final Paragraph message = new Paragraph();
    private final Div result = new Div();
    private transient Optional<NetworkModel> network = Optional.empty();
    private transient Map<String, Integer> colours = Map.of();
    private transient Optional<Background.Task> task = Optional.empty();

    /**
     * @param document gives the network document as it stands
     */
    public SweepPanel(Background background, SweepRunner runner, Supplier<String> document) {
        this.background = background;
        this.runner = runner;
        this.document = document;
        setSummaryText(words.of("sweep.title"));
        addClassNames("sb-analysis", "sb-sweep");
        run = new Button(words.of("sweep.run"), Glyph.RUN.draw(), click -> start());
        run.addThemeVariants(ButtonVariant.LUMO_SMALL);
        cancel = new Button(words.of("sweep.cancel"), Glyph.STOP.draw(), click -> stop());
        cancel.addThemeVariants(ButtonVariant.LUMO_SMALL);
        progress.getElement().setAttribute("aria-label", words.of("sweep.progress"));
        message.getElement().setAttribute("role", "status");
        message.addClassName("sb-caption");
        Paragraph what = new Paragraph(words.of("sweep.what"));
        what.addClassName("sb-caption");
        Div go = new Div(run, cancel, progress, message);
        go.addClassName("sb-sweep-go");
        add(what, form, go, result);
        showRunning(false);
    }

    /**
     * Takes the network as it stands.
     *
     * @param colours palette index by id of population or stimulus
     */
    public void show(NetworkModel changed, Map<String, Integer> colours) {
        this.colours = colours;
        if (network.filter(changed::equals).isPresent()) {
            return;
        }
        network = Optional.of(changed);
        List<SweepChoice> choices = SweepChoice.of(changed);
        form.offer(choices);
        boolean recordsSpikes = changed.recorders().stream().anyMatch(Recorder::recordsSpikes);
        setVisible(recordsSpikes && !choices.isEmpty());
        if (result.getComponentCount() > 0) {
            message.setText(words.of("sweep.stale"));
        }
    }

    private void start() {
        stop();
        Optional<SweepPlan> plan = form.plan(document.get());
        Optional<SweepChoice> choice = form.choice();
        if (plan.isEmpty() || choice.isEmpty()) {
            return;
        }
        showRunning(true);
        task =
                Optional.of(
                        background.start(
                                this,
                                running -> runner.run(plan.get(), control(running)),
                                outcome -> done(choice.get(), outcome),
                                () -> say(words.of("sweep.broken"))));
    }

    private RunControl control(Background.Task running) {
        AtomicLong told = new AtomicLong(System.nanoTime());
        return new RunControl(
                share -> {
                    long now = System.nanoTime();
                    long before = told.get();
                    if (now - before > BETWEEN_NEWS_NANOS && told.compareAndSet(before, now)) {
                        running.show(() -> progress.setValue(Math.clamp(share, 0, 1)));
                    }
                },
                running::isCancelled);
    }

    private void stop() {
        task.ifPresent(Background.Task::cancel);
        task = Optional.empty();
        showRunning(false);
    }

    private void showRunning(boolean running) {
        progress.setValue(0);
        progress.setVisible(running);
        cancel.setVisible(running);
        run.setEnabled(!running);
        message.setText(running ? words.of("sweep.running") : "");
    }

    private void say(String text) {
        showRunning(false);
        message.setText(text);
    }

    private void done(SweepChoice choice, SweepRunner.Outcome outcome) {
        switch (outcome) {
            case SweepRunner.Outcome.Cancelled() -> showRunning(false);
            case SweepRunner.Outcome.Refused(List<Problem> problems) -> say(sentences(problems));
            case SweepRunner.Outcome.Done(var swept) -> {
                say(sentences(swept.problems()));
                draw(new SweepView(choice, swept, observed()));
            }
        }
    }

    private Map<String, String> observed() {
        return network.stream()
                .flatMap(n -> n.recorders().stream())
                .collect(Collectors.toMap(Recorder::id, Recorder::of));
    }

    private void draw(SweepView view) {
        FigureGrid figure = new FigureGrid();
        figure.add(view.figure(colours, words.locale()), view.caption());
        Details table = new Details(words.of("sweep.table"), new SweepTable(view));
        Div downloads =
                new Div(new FileLink(words.of("sweep.csv"), "sweep.csv", "text/csv", view::csv));
        downloads.addClassName("sb-downloads");
        Div foot = new Div(table, downloads);
        foot.addClassName("sb-run-foot");
        result.removeAll();
        result.add(figure, foot);
    }

    private String sentences(List<Problem> problems) {
        return problems.stream()
                .limit(1)
                .map(problem ->
                        problem.message(words.locale()) + ". " + problem.hint(words.locale()))
                .collect(Collectors.joining());
    }
}
