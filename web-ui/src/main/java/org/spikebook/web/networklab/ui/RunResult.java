package org.spikebook.web.networklab.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

import org.jspecify.annotations.Nullable;
import org.spikebook.lesson.notebook.Predictions;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.web.analysislab.ui.AnalysisPanel;
import org.spikebook.web.analysislab.ui.SweepPanel;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.common.ui.text.SteadyText;
import org.spikebook.web.networklab.edit.NodeColors;
import org.spikebook.web.networklab.figure.DrawnRun;
import org.spikebook.web.networklab.figure.RunDrawing;
import org.spikebook.web.networklab.figure.RunProvenance;
import org.spikebook.web.networklab.figure.RunSummary;
import org.spikebook.web.networklab.figure.RunView;
import org.spikebook.web.networklab.figure.Silence;
import org.spikebook.web.networklab.figure.TimeWindow;
import org.spikebook.web.networklab.figure.TraceLines;
import org.spikebook.web.networklab.ui.run.LineChoice;
import org.spikebook.web.networklab.ui.run.RunDownloads;
import org.spikebook.web.networklab.ui.run.WindowBar;
import org.spikebook.web.networklab.ui.run.WindowedFigure;
import org.spikebook.web.notebook.ui.cell.NotebookSession;
import org.spikebook.web.plot.Quantity;
import org.spikebook.web.plot.ui.FigureView;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What came of a run: the finding in a sentence, the figure, the numbers as a table, the files to
 * take away, and how it was made.
 */
class RunResult extends Div {

    private final Words words = Words.of(RunResult.class);
    private final NetworkWorkspace workspace;
    private final Paragraph finding = new Paragraph();
    private final Div doctor = new Div();
    private final FigureView figure = new FigureView(RunDrawing.WIDTHS);
    private final WindowedFigure windowed = new WindowedFigure(figure, this::lookAtPart);
    private final WindowBar bar = new WindowBar(this::lookAt);
    private final LineChoice lineChoice = new LineChoice(this::lookAt);
    private final Details table = new Details();
    private final RunTable numbers = new RunTable();
    private final AnalysisPanel analysis;
    private final SweepPanel sweep;
    private final boolean maySweep;
    private final RunDownloads downloads = new RunDownloads();
    private final Paragraph provenance = new Paragraph();
    private @Nullable Recording before;
    private Runnable redraw = () -> {};
    private RunView view = RunView.whole(1);
    private double durationMs = 1;

    RunResult(NetworkWorkspace workspace, NotebookSession session, RunServices services) {
        this.workspace = workspace;
        this.maySweep = session.isEditable();
        analysis = new AnalysisPanel(services.background());
        sweep =
                new SweepPanel(
                        services.sweeps(),
                        services.data(),
                        services.jobs(),
                        session::id,
                        workspace.cell().id(),
                        () -> workspace.cell().document(),
                        () -> new Predictions(session.notebook()).ofRatesIn(workspace.cell().id()));
        sweep.setVisible(maySweep);
        addClassName("sb-run-result");
        finding.addClassName("sb-finding");
        finding.getElement().setAttribute("role", "status");
        doctor.addClassName("sb-doctor");
        figure.addClassName("sb-figure-large");
        table.setSummaryText(words.of("result.table"));
        table.addClassName("sb-run-table");
        table.add(numbers);
        Div foot = new Div(table, downloads);
        foot.addClassName("sb-run-foot");
        provenance.addClassName("sb-muted");
        add(finding, doctor, bar, lineChoice, windowed, foot, provenance, analysis, sweep);
        setVisible(false);
    }

    /** Fades what belongs to an earlier network. */
    void setStale(boolean stale) {
        getElement().getClassList().set("sb-stale", stale);
    }

    /**
     * Draws a run of a network as it would be shown now. Called on the UI thread; what it gives may
     * be called on any.
     */
    Function<Recording, DrawnRun> drawer(NetworkModel network) {
        Map<String, Integer> colors = colors();
        Optional<Recording> last = Optional.ofNullable(before);
        RunView now = view;
        double shownMs = durationMs;
        return recording -> {
            RunSummary summary = RunSummary.of(network, recording);
            RunDrawing drawing =
                    new RunDrawing(
                            network,
                            recording,
                            last.orElse(recording),
                            colors,
                            fitted(now, shownMs, recording),
                            finding(network, recording, summary),
                            words.locale());
            return DrawnRun.of(drawing, RunDrawing.WIDTHS.wide(), RunDrawing.WIDTHS.narrow());
        };
    }

    /**
     * @param drawn the figure, where it was drawn already
     */
    void show(
            NetworkModel network,
            Recording recording,
            RunSummary summary,
            Optional<DrawnRun> drawn) {
        Map<String, Integer> colors = colors();
        Recording last = before == null ? recording : before;
        String name = finding(network, recording, summary);
        finding.setText(name); // the same too: who hears the page learns that the run is over
        showDoctor(network, recording, summary);
        view = fitted(view, durationMs, recording);
        durationMs = recording.durationMs();
        lineChoice.take(
                TraceLines.tooMany(network, each -> true, recording.traces(), words.locale()));
        Consumer<Optional<DrawnRun>> draw =
                known -> {
                    bar.show(view, durationMs);
                    lineChoice.show(view);
                    TimeWindow window = view.window();
                    analysis.show(network, recording, last, colors, window.fromMs(), window.toMs());
                    RunDrawing drawing = drawing(network, recording, last, colors, name);
                    figure.show(width ->
                            known.flatMap(made -> made.find(drawing, width))
                                    .orElseGet(() -> drawing.onPage(width)));
                };
        redraw = () -> draw.accept(Optional.empty());
        draw.accept(drawn);
        if (maySweep) {
            sweep.show(network, workspace.cell().locks(), colors);
        }
        bar.setVisible(!network.recorders().isEmpty());
        figure.setVisible(!network.recorders().isEmpty());
        numbers.show(summary, colors);
        table.setVisible(!summary.lines().isEmpty());
        downloads.show(
                network,
                recording,
                () ->
                        drawing(network, recording, recording, colors, name)
                                .inFile(RunDrawing.WIDTHS.wide()));
        new SteadyText(provenance).say(RunProvenance.of(recording).in(words.locale()));
        before = recording;
        setVisible(true);
    }

    private void lookAtPart(double from, double to) {
        lookAt(view.with(view.window().part(from, to).within(durationMs)));
    }

    private void lookAt(RunView chosen) {
        view = chosen;
        redraw.run();
    }

    /** The figure of a run as it is looked at now. */
    private RunDrawing drawing(
            NetworkModel network,
            Recording recording,
            Recording last,
            Map<String, Integer> colors,
            String name) {
        return new RunDrawing(network, recording, last, colors, view, name, words.locale());
    }

    private Map<String, Integer> colors() {
        return workspace.draft().map(NodeColors::of).orElse(Map.of());
    }

    /**
     * What is looked at of a run: the same as of the one before, or all if that had another length.
     */
    private static RunView fitted(RunView view, double beforeMs, Recording recording) {
        return recording.durationMs() == beforeMs
                ? view
                : view.with(TimeWindow.whole(recording.durationMs()));
    }

    private String finding(NetworkModel network, Recording recording, RunSummary summary) {
        if (network.recorders().isEmpty()) {
            return words.of(
                    network.populations().isEmpty()
                            ? "result.noPopulation"
                            : "result.nothingRecorded");
        }
        String rates =
                summary.lines().stream()
                        .map(line ->
                                line.isSilent()
                                        ? words.of("result.silent", line.of())
                                        : words.of(
                                                "result.fires",
                                                line.of(),
                                                RunPanel.hertz(words.locale(), line.rateHz()),
                                                line.fired(),
                                                line.neurons()))
                        .collect(Collectors.joining(" "));
        return rates.isEmpty()
                ? words.of("result.ran", Quantity.readable(recording.durationMs(), words.locale()))
                : rates;
    }

    private void showDoctor(NetworkModel network, Recording recording, RunSummary summary) {
        doctor.removeAll();
        Silence silence = new Silence(network, recording, summary.ratesHz());
        summary.lines().stream()
                .filter(RunSummary.Line::isSilent)
                .filter(line -> network.population(line.of()).isPresent())
                .forEach(line -> doctor.add(new Span(words.of(silence.reason(line.of())))));
        doctor.setVisible(doctor.getComponentCount() > 0);
    }
}
