package org.spikebook.web.networklab.figure;

import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.RangeType;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.recording.StateTrace;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.plot.ChartStyle;
import org.spikebook.web.plot.FigureColor;
import org.spikebook.web.plot.LocalTicks;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The trace part of a figure: a state variable over time, reduced to what a screen can show. */
final class Traces {

    static final int HEIGHT = 130;

    /** Narrower drawings have no room for more than the names of the lines. */
    private static final int ROOMY = 500;

    /** Of a value: less is not a change that ticks could show. */
    private static final double LEAST_CHANGE = 1e-4;

    private final NetworkModel network;
    private final Recording recording;
    private final Recording before;
    private final RunView view;
    private final TimeWindow window;
    private final int width;
    private final Locale locale;

    Traces(
            NetworkModel network,
            Recording recording,
            Recording before,
            RunView view,
            int width,
            Locale locale) {
        this.network = network;
        this.recording = recording;
        this.before = before;
        this.view = view;
        this.window = view.window();
        this.width = width;
        this.locale = locale;
    }

    /**
     * The plot of a trace.
     *
     * @param observed color of what is recorded; negative if it has none of its own
     */
    XYPlot plot(Recorder recorder, StateTrace trace, int observed) {
        int color = Math.max(0, observed);
        NumberAxis values = new NumberAxis(new RecordedVariable(network, recorder).label(locale));
        values.setStandardTickUnits(LocalTicks.numbers(locale));
        values.setAutoRangeIncludesZero(false);
        values.setUpperMargin(0.26);
        XYSeriesCollection lines = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        List<Integer> shown = view.linesOf(recorder.id(), trace.values().length);
        for (int k = 0; k < shown.size(); k++) {
            add(lines, renderer, trace, shown.get(k), color(k, color));
        }
        addGhost(lines, renderer, recorder, shown);
        values.setAutoRangeMinimumSize(leastRange(lines));
        if (recorder.recordsRate()) {
            values.setRangeType(RangeType.POSITIVE);
        }
        XYPlot plot = new XYPlot(lines, null, values, renderer);
        ChartStyle.dress(plot);
        addNames(plot, TraceLabels.of(network, recorder), trace, shown, color);
        threshold(recorder).ifPresent(plot::addRangeMarker);
        return plot;
    }

    private static double leastRange(XYSeriesCollection lines) {
        double largest =
                Math.max(
                        Math.abs(lines.getRangeUpperBound(false)),
                        Math.abs(lines.getRangeLowerBound(false)));
        return largest > 0 ? LEAST_CHANGE * largest : 1;
    }

    private static Color color(int k, int color) {
        return switch (k) {
            case 0 -> FigureColor.identity(color);
            case 1 -> FigureColor.MUTED;
            default -> FigureColor.identity(color + k);
        };
    }

    private void add(
            XYSeriesCollection lines,
            XYLineAndShapeRenderer renderer,
            StateTrace trace,
            int line,
            Color color) {
        int series = lines.getSeriesCount();
        renderer.setSeriesPaint(series, color);
        renderer.setSeriesStroke(series, ChartStyle.THIN);
        lines.addSeries(reduced(trace, line, recording.dtMs(), "line " + series));
    }

    /** The first line as it was in the run before, where that recorded the same. */
    private void addGhost(
            XYSeriesCollection lines,
            XYLineAndShapeRenderer renderer,
            Recorder recorder,
            List<Integer> shown) {
        StateTrace ghost = before.traces().get(recorder.id());
        if (ghost != null && before != recording && ghost.values().length > 0) {
            int series = lines.getSeriesCount();
            int line = Math.min(shown.getFirst(), ghost.values().length - 1);
            renderer.setSeriesPaint(series, FigureColor.GRID);
            renderer.setSeriesStroke(series, ChartStyle.THIN);
            lines.addSeries(reduced(ghost, line, before.dtMs(), "ghost"));
        }
    }

    /** Lowest and highest value of each half pixel, in the order in which they came. */
    private XYSeries reduced(StateTrace trace, int line, double dtMs, String key) {
        double[] values = trace.values()[line];
        double sampleMs = trace.everySteps() * dtMs;
        XYSeries series = new XYSeries(key, false, true);
        int from = Math.clamp((long) (window.fromMs() / sampleMs) - 1, 0, values.length);
        int to = Math.clamp((long) (window.toMs() / sampleMs) + 1, from, values.length);
        int bin = Math.max(1, (to - from) / (2 * width));
        Thinning.visit(
                Arrays.copyOfRange(values, from, to),
                bin,
                n -> series.add((from + n + 1) * sampleMs, values[from + n], false));
        return series;
    }

    /** Whose lines these are, above them; and that there are more, where there is room. */
    private void addNames(
            XYPlot plot, TraceLabels words, StateTrace trace, List<Integer> shown, int color) {
        int names = trace.neurons().length == 0 ? 0 : shown.size();
        boolean isTight = width < ROOMY && names > 3;
        double slot = window.lengthMs() * (width < ROOMY && !isTight ? 0.24 : 0.1);
        for (int k = 0; k < names; k++) {
            int member = trace.neurons()[shown.get(k)];
            String whole = words.name(member).in(locale);
            String number = String.valueOf(member);
            XYTextAnnotation name =
                    above(
                            plot,
                            isTight && k > 0 ? number : whole,
                            window.toMs() - (names - 1 - k) * slot);
            name.setPaint(color(k, color));
            plot.addAnnotation(name);
        }
        if (shown.size() < trace.values().length && width >= ROOMY) {
            Text note = words.shown(shown.size(), trace.values().length);
            XYTextAnnotation left = above(plot, note.in(locale), window.toMs() - names * slot);
            left.setPaint(FigureColor.MUTED);
            plot.addAnnotation(left);
        }
    }

    private XYTextAnnotation above(XYPlot plot, String text, double endMs) {
        XYSeriesCollection lines = (XYSeriesCollection) plot.getDataset();
        double top = lines.getRangeUpperBound(false);
        double span = Math.max(top - lines.getRangeLowerBound(false), 1e-9);
        XYTextAnnotation label = new XYTextAnnotation(text, endMs, top + 0.1 * span);
        label.setFont(ChartStyle.TICK);
        label.setTextAnchor(TextAnchor.CENTER_RIGHT);
        return label;
    }

    private Optional<ValueMarker> threshold(Recorder recorder) {
        return new RecordedVariable(network, recorder)
                .threshold()
                .map(limit -> {
                    ValueMarker marker =
                            new ValueMarker(limit, FigureColor.MUTED, ChartStyle.DASHED);
                    marker.setLabel(Text.of(Traces.class, "figure.threshold").in(locale));
                    marker.setLabelFont(ChartStyle.TICK);
                    marker.setLabelPaint(FigureColor.MUTED);
                    marker.setLabelBackgroundColor(new Color(0, 0, 0, 0));
                    marker.setLabelAnchor(RectangleAnchor.TOP_LEFT);
                    marker.setLabelTextAnchor(TextAnchor.BOTTOM_LEFT);
                    return marker;
                });
    }
}
