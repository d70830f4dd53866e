package org.spikebook.web.catalog;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYDataset;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.recording.SpikeRaster;
import org.spikebook.simulator.recording.StateTrace;
import org.spikebook.web.plot.ChartStyle;
import org.spikebook.web.plot.ChartSvg;
import org.spikebook.web.plot.FigureColor;
import org.spikebook.web.plot.SpikeDataset;
import org.spikebook.web.plot.SpikeRenderer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a network of a lesson does, small and without axes: the spikes of its recorders one above
 * the other, or a potential where few neurons fire. It is the first network, or what {@link
 * CardSubject} names.
 */
final class LessonDrawing {

    private static final int WIDTH = 240;
    private static final int HEIGHT = 96;
    private static final double MOST_MS = 500;

    /** Rows of a raster, and strokes: more would be a blot. */
    private static final int MOST_ROWS = 64;

    private static final int MOST_SPIKES = 650;
    private static final int FEW = 3;
    private static final int MOST_SAMPLES = 480;

    /** An image follows the color scheme of its page. */
    private static final String IN_THE_DARK =
            "<style>@media (prefers-color-scheme:dark){svg{filter:brightness(1.6)}}</style>";

    private final Laboratory laboratory = Laboratory.standard();
    private final NetworkModel network;

    private LessonDrawing(NetworkModel network) {
        this.network = network;
    }

    /** Of the first of its networks that shows something. */
    static Optional<String> of(Lesson lesson) {
        return networks(lesson).stream()
                .flatMap(network -> new LessonDrawing(network).draw().stream())
                .findFirst();
    }

    /** Neurons times steps of the network that is drawn: what its drawing costs. */
    static long cost(Lesson lesson) {
        return networks(lesson).stream()
                .mapToLong(network ->
                        (long) network.run().steps()
                                * network.populations().stream().mapToInt(p -> p.size()).sum())
                .findFirst()
                .orElse(0);
    }

    private static List<NetworkModel> networks(Lesson lesson) {
        return CardSubject.of(lesson)
                .map(subject -> List.of(drawn(lesson, subject)))
                .orElseGet(() -> asTheyBegin(lesson))
                .stream()
                .map(LessonDrawing::shortened)
                .toList();
    }

    private static NetworkModel drawn(Lesson lesson, CardSubject subject) {
        NetworkCell cell =
                lesson.newNotebook(Locale.ENGLISH)
                        .cell(subject.cell(), NetworkCell.class)
                        .orElseThrow();
        return subject.network(Laboratory.standard().networks(), cell.document());
    }

    private static List<NetworkModel> asTheyBegin(Lesson lesson) {
        return lesson.newNotebook(Locale.ENGLISH).cells(NetworkCell.class).stream()
                .flatMap(cell ->
                        Laboratory.standard().networks().read(cell.document()).valid().stream())
                .toList();
    }

    private static NetworkModel shortened(NetworkModel network) {
        return network.withRun(
                network.run().withDurationMs(Math.min(MOST_MS, network.run().durationMs())));
    }

    private Optional<String> draw() {
        Recording recording =
                laboratory.simulate(network, WeightSet.EMPTY, new RunControl(_ -> {}, () -> false));
        List<Recorder> rasters =
                network.recorders().stream()
                        .filter(r -> recording.spikes().containsKey(r.id()))
                        .toList();
        int neurons = rasters.stream().mapToInt(network::observed).sum();
        Optional<XYPlot> traces = traces(recording);
        if (neurons <= FEW && traces.isPresent()) {
            return traces.map(LessonDrawing::svg);
        }
        boolean fires =
                rasters.stream().anyMatch(r -> recording.spikes().get(r.id()).spikeCount() > 0);
        return fires
                ? Optional.of(svg(raster(rasters, recording)))
                : traces.map(LessonDrawing::svg);
    }

    private XYPlot raster(List<Recorder> recorders, Recording recording) {
        int spikes =
                recorders.stream().mapToInt(r -> recording.spikes().get(r.id()).spikeCount()).sum();
        int all = recorders.stream().mapToInt(network::observed).sum();
        XYPlot plot = new XYPlot(null, axis(0, recording.durationMs()), axis(0, 1), null);
        int rows = 0;
        for (int k = 0; k < recorders.size(); k++) {
            int size = network.observed(recorders.get(k));
            int share = Math.max(1, Math.min(size, MOST_ROWS * size / Math.max(1, all)));
            double kept = Math.min(1, (double) MOST_SPIKES * size / share / Math.max(1, spikes));
            SpikeRaster raster = recording.spikes().get(recorders.get(k).id());
            plot.setDataset(
                    k,
                    new SpikeDataset(
                            thinned(raster, size, share, rows, kept), network.run().dtMs()));
            SpikeRenderer renderer = new SpikeRenderer();
            renderer.setSeriesPaint(0, FigureColor.identity(k));
            plot.setRenderer(k, renderer);
            rows += share;
        }
        plot.setRangeAxis(axis(-0.7, rows - 0.3));
        return plot;
    }

    /** Evenly chosen neurons as neighboring rows, and of their spikes a share. */
    private static SpikeRaster thinned(
            SpikeRaster raster, int size, int rows, int firstRow, double kept) {
        int[] chosen =
                IntStream.range(0, raster.spikeCount())
                        .filter(k -> isChosen(raster.neurons()[k], size, rows))
                        .filter(k -> (long) (k * kept) != (long) ((k + 1) * kept) || kept >= 1)
                        .toArray();
        return new SpikeRaster(
                Arrays.stream(chosen).map(k -> raster.steps()[k]).toArray(),
                Arrays.stream(chosen)
                        .map(k -> firstRow + (int) ((long) raster.neurons()[k] * rows / size))
                        .toArray());
    }

    private static boolean isChosen(int neuron, int size, int rows) {
        return neuron == 0 || (long) neuron * rows / size != (long) (neuron - 1) * rows / size;
    }

    private Optional<XYPlot> traces(Recording recording) {
        return recording.traces().values().stream()
                .filter(trace -> trace.values().length > 0 && trace.values()[0].length > 0)
                .findFirst()
                .map(trace -> plot(trace));
    }

    private XYPlot plot(StateTrace trace) {
        DefaultXYDataset lines = new DefaultXYDataset();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        List<double[]> shown = new ArrayList<>();
        for (int k = 0; k < Math.min(2, trace.values().length); k++) {
            double[] values = trace.values()[k];
            int every = Math.max(1, values.length / MOST_SAMPLES);
            double[] seen =
                    IntStream.range(0, values.length / every)
                            .mapToDouble(m -> highest(values, m * every, every))
                            .toArray();
            shown.add(seen);
            double[] times = IntStream.range(0, seen.length).asDoubleStream().toArray();
            lines.addSeries(k, new double[][] {times, seen});
            renderer.setSeriesPaint(k, FigureColor.identity(k));
            renderer.setSeriesStroke(k, ChartStyle.THIN);
        }
        double low = shown.stream().flatMapToDouble(Arrays::stream).min().orElse(0);
        double high = shown.stream().flatMapToDouble(Arrays::stream).max().orElse(1);
        double margin = Math.max(1e-9, 0.08 * (high - low));
        return new XYPlot(
                lines,
                axis(0, shown.getFirst().length),
                axis(low - margin, high + margin),
                renderer);
    }

    /** Of the samples that are drawn as one: a spike is a sample wide. */
    private static double highest(double[] values, int from, int count) {
        return Arrays.stream(values, from, from + count).max().orElseThrow();
    }

    private static NumberAxis axis(double from, double to) {
        NumberAxis axis = new NumberAxis();
        axis.setRange(from, to);
        axis.setVisible(false);
        return axis;
    }

    private static String svg(XYPlot plot) {
        ChartStyle.dress(plot);
        plot.setRangeGridlinesVisible(false);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        JFreeChart chart = ChartStyle.chart(plot);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        String svg = new ChartSvg(chart, WIDTH, HEIGHT).inFile("");
        int inside = svg.indexOf('>', svg.indexOf("<svg")) + 1;
        return svg.substring(0, inside) + IN_THE_DARK + svg.substring(inside);
    }
}
