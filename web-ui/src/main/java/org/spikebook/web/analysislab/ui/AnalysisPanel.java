package org.spikebook.web.analysislab.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;

import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.recording.SpikeRaster;
import org.spikebook.web.analysislab.AnalysisCsv;
import org.spikebook.web.analysislab.AnalysisRequest;
import org.spikebook.web.analysislab.AnalysisView;
import org.spikebook.web.analysislab.ComparisonContext;
import org.spikebook.web.analysislab.Measure;
import org.spikebook.web.common.ui.Background;
import org.spikebook.web.common.ui.FileLink;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.common.ui.field.DecimalField;
import org.spikebook.web.plot.Quantity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the spikes of one recorder say in numbers and figures, in the part of the run that is shown
 * above. Closed at first, and computed only while it is open.
 */
public class AnalysisPanel extends Details {

    private static final int FIRST_COLOR = 0;

    private final transient Words words = Words.of(AnalysisPanel.class);
    private final transient Background background;
    private final Select<Recorder> recorders = new Select<>();
    private final NumberField period = new DecimalField();
    private final Paragraph window = new Paragraph();
    private final Div result = new Div();
    private transient List<Recorder> offered = List.of();
    private transient Optional<Shown> shown = Optional.empty();
    private transient Optional<Background.Task> task = Optional.empty();

    /** What the panel analyzes. */
    private record Shown(
            NetworkModel network,
            Recording recording,
            Recording before,
            Map<String, Integer> colors,
            double fromMs,
            double toMs) {}

    public AnalysisPanel(Background background) {
        this.background = background;
        setSummaryText(words.of("analysis.title"));
        addClassName("sb-analysis");
        recorders.setLabel(words.of("analysis.recorder"));
        recorders.setItemLabelGenerator(recorder ->
                recorder.of().equals(recorder.id())
                        ? recorder.of()
                        : words.of("analysis.recorderOf", recorder.of(), recorder.id()));
        recorders.addThemeVariants(SelectVariant.LUMO_SMALL);
        recorders.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                analyse();
            }
        });
        period.setLabel(words.of("analysis.period"));
        period.setHelperText(words.of("analysis.periodHelp"));
        Span unit = new Span(Unit.MILLISECOND.symbol());
        unit.addClassName("sb-unit");
        period.setSuffixComponent(unit);
        period.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        period.setManualValidation(true);
        period.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        period.addValueChangeListener(change -> analyse());
        window.addClassName("sb-caption");
        Div controls = new Div(recorders, period);
        controls.addClassName("sb-analysis-controls");
        recorders.setVisible(false);
        add(window, controls, result);
        addOpenedChangeListener(change -> analyse());
    }

    /**
     * Takes a recording to analyze.
     *
     * @param before the run before, or the same one
     * @param colors palette index by id of population or stimulus
     * @param fromMs beginning of the part that is looked at
     * @param toMs its end
     */
    public void show(
            NetworkModel network,
            Recording recording,
            Recording before,
            Map<String, Integer> colors,
            double fromMs,
            double toMs) {
        List<Recorder> ofSpikes =
                network.recorders().stream()
                        .filter(recorder -> recording.spikes().containsKey(recorder.id()))
                        .toList();
        offer(ofSpikes);
        setVisible(!ofSpikes.isEmpty() && recording.steps() > 0);
        shown = Optional.of(new Shown(network, recording, before, colors, fromMs, toMs));
        analyse();
    }

    /** The chosen one stays chosen while it is there; most edits change none of them. */
    private void offer(List<Recorder> ofSpikes) {
        if (ofSpikes.equals(offered)) {
            return;
        }
        offered = ofSpikes;
        String chosen = recorders.getValue() == null ? "" : recorders.getValue().id();
        recorders.setItems(ofSpikes);
        ofSpikes.stream()
                .filter(recorder -> recorder.id().equals(chosen))
                .findFirst()
                .or(() -> ofSpikes.stream().findFirst())
                .ifPresent(recorders::setValue);
        recorders.setVisible(ofSpikes.size() > 1);
    }

    private void analyse() {
        task.ifPresent(Background.Task::cancel);
        if (isOpened() && isVisible()) {
            request()
                    .ifPresent(request ->
                            task =
                                    Optional.of(
                                            background.start(
                                                    this,
                                                    ofTask -> AnalysisView.of(request),
                                                    this::draw,
                                                    () ->
                                                            result.setText(
                                                                    words.of("analysis.broken")))));
        }
    }

    /** The window in whole steps within the run, at least one. */
    private Optional<AnalysisRequest> request() {
        Recorder recorder = recorders.getValue();
        if (recorder == null || shown.isEmpty()) {
            return Optional.empty();
        }
        Shown now = shown.get();
        SpikeRaster raster = now.recording().spikes().get(recorder.id());
        if (raster == null) {
            return Optional.empty();
        }
        double dtMs = now.recording().dtMs();
        double last = now.recording().steps();
        double from = Math.clamp(Math.rint(now.fromMs() / dtMs), 0, last - 1);
        double to = Math.clamp(Math.rint(now.toMs() / dtMs), from + 1, last);
        Double every = period.getValue();
        return Optional.of(
                new AnalysisRequest(
                        recorder.id(),
                        recorder.of(),
                        raster,
                        now.network().observed(recorder),
                        dtMs,
                        from * dtMs,
                        to * dtMs,
                        every == null ? OptionalDouble.empty() : OptionalDouble.of(every),
                        ComparisonContext.of(
                                now.network(), now.recording(), now.before(), recorder)));
    }

    private void draw(AnalysisView view) {
        AnalysisRequest request = view.request();
        window.setText(
                words.of("analysis.window", readable(request.fromMs()), readable(request.toMs())));
        boolean fits = view.response().isPresent() || request.periodMs().isEmpty();
        period.setInvalid(!fits);
        period.setErrorMessage(fits ? "" : words.of("analysis.periodWrong"));
        int color =
                shown.map(now -> now.colors().getOrDefault(request.of(), FIRST_COLOR))
                        .orElse(FIRST_COLOR);
        FigureGrid figures = new FigureGrid();
        view.figures(color, words.locale()).forEach(figures::add);
        Div downloads =
                new Div(
                        new FileLink(
                                words.of("analysis.csv"),
                                "analysis.csv",
                                "text/csv",
                                () -> new AnalysisCsv(view).text()));
        downloads.addClassName("sb-downloads");
        result.removeAll();
        result.add(new MeasureTable(Measure.of(view)), figures, downloads);
    }

    private String readable(double ms) {
        return Quantity.readable(Math.rint(ms * 10) / 10, words.locale());
    }
}
