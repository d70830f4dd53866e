package org.spikebook.web.chiplab.figure;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.spikebook.simulator.recording.SpikeRaster;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.chiplab.ShownSample;
import org.spikebook.web.plot.ChartStyle;
import org.spikebook.web.plot.ChartSvg;
import org.spikebook.web.plot.FewTicks;
import org.spikebook.web.plot.FigureColor;
import org.spikebook.web.plot.SpikeDataset;
import org.spikebook.web.plot.SpikeRenderer;

import java.awt.Polygon;
import java.awt.geom.Ellipse2D;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The spikes of a sample on the chip and in software: strokes where both fire, a filled triangle
 * where only the chip does, a hollow circle where only software does; the layer nearest to the
 * input at the bottom.
 *
 * @param step that is looked at, from 0
 */
public record StepFigure(ShownSample sample, int step) {

    private static final int HEIGHT = 300;
    private static final double DOT = 8;

    /** The drawing at a width in CSS pixels. */
    public String svg(int width, Locale locale) {
        XYPlot plot = new XYPlot();
        plot.setDomainAxis(
                FewTicks.axis(text("steps.axis", locale), 0.5, sample.steps() + 0.5, 8, locale));
        LayerAxis layers = new LayerAxis(sample.layers());
        plot.setRangeAxis(layers);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        SpikeRenderer strokes = new SpikeRenderer();
        strokes.setSeriesPaint(0, FigureColor.MUTED);
        plot.setDataset(0, new SpikeDataset(inBoth(), 1));
        plot.setRenderer(0, strokes);
        plot.setDataset(1, differing());
        plot.setRenderer(1, marks());
        ChartStyle.dress(plot);
        layers.dress();
        plot.setRangeGridlinesVisible(false);
        partLayers(plot);
        ValueMarker now = new ValueMarker(step + 1.0, FigureColor.ACCENT, ChartStyle.LINE);
        plot.addDomainMarker(now);
        JFreeChart chart = ChartStyle.chart(plot);
        String name =
                Text.of(StepFigure.class, "steps.figure", sample.sample(), sample.differing())
                        .in(locale);
        return new ChartSvg(chart, width, HEIGHT).onPage(name);
    }

    private SpikeRaster inBoth() {
        IntStream.Builder steps = IntStream.builder();
        IntStream.Builder neurons = IntStream.builder();
        for (int t = 0; t < sample.steps(); t++) {
            int base = 0;
            for (ShownSample.Layer layer : sample.layers()) {
                for (int neuron : layer.inBoth(t)) {
                    steps.add(t);
                    neurons.add(base + neuron);
                }
                base += layer.size();
            }
        }
        return new SpikeRaster(steps.build().toArray(), neurons.build().toArray());
    }

    private XYSeriesCollection differing() {
        XYSeries chip = new XYSeries("chip", false);
        XYSeries software = new XYSeries("software", false);
        for (int t = 0; t < sample.steps(); t++) {
            int base = 0;
            for (ShownSample.Layer layer : sample.layers()) {
                add(chip, t, base, layer.onlyOnChip(t));
                add(software, t, base, layer.onlyInSoftware(t));
                base += layer.size();
            }
        }
        XYSeriesCollection all = new XYSeriesCollection(chip);
        all.addSeries(software);
        return all;
    }

    private static void add(XYSeries series, int step, int base, int[] neurons) {
        for (int neuron : neurons) {
            series.add(step + 1.0, base + neuron, false);
        }
    }

    private static XYLineAndShapeRenderer marks() {
        XYLineAndShapeRenderer marks = new XYLineAndShapeRenderer(false, true);
        int half = (int) DOT / 2;
        marks.setSeriesShape(
                0, new Polygon(new int[] {-half, half, 0}, new int[] {half, half, -half}, 3));
        marks.setSeriesPaint(0, FigureColor.identity(1));
        marks.setSeriesShape(1, new Ellipse2D.Double(-DOT / 2, -DOT / 2, DOT, DOT));
        marks.setSeriesPaint(1, FigureColor.identity(0));
        marks.setSeriesShapesFilled(1, false);
        marks.setSeriesOutlineStroke(1, ChartStyle.LINE);
        return marks;
    }

    /** A line above each layer. */
    private void partLayers(XYPlot plot) {
        int top = 0;
        for (ShownSample.Layer layer : sample.layers()) {
            top += layer.size();
            plot.addRangeMarker(new ValueMarker(top - 0.5, FigureColor.GRID, ChartStyle.THIN));
        }
    }

    private static String text(String key, Locale locale) {
        return Text.of(StepFigure.class, key).in(locale);
    }
}
