package org.spikebook.web.plot;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.spikebook.simulator.model.stimulus.SpikeTrain;
import org.spikebook.simulator.recording.SpikeRaster;

import java.util.Arrays;
import java.util.Locale;

/**
 * The spikes of one sample: time to the right, neurons upwards, a short stroke a spike.
 *
 * @param steps number of steps
 * @param dtMs time step
 * @param neurons number of neurons
 * @param identity index of the color
 */
public record SpikeFigure(
        Labels labels, SpikeRaster raster, int steps, double dtMs, int neurons, int identity) {

    /**
     * The words of the figure.
     *
     * @param name what a screen reader says of it
     * @param time quantity and unit of the time axis
     * @param neuron what stands above the neuron axis
     */
    public record Labels(String name, String time, String neuron) {}

    /** The spikes of a sample at one stage. */
    public static SpikeFigure of(Labels labels, SpikeTrain train, double dtMs, int identity) {
        int[] steps = new int[train.spikeCount()];
        for (int t = 0; t < train.steps(); t++) {
            Arrays.fill(steps, train.stepStart()[t], train.stepStart()[t + 1], t);
        }
        return new SpikeFigure(
                labels,
                new SpikeRaster(steps, train.line()),
                train.steps(),
                dtMs,
                train.lines(),
                identity);
    }

    /** The drawing at a width in CSS pixels. */
    public String svg(int width, int height, Locale locale) {
        SpikeRenderer renderer = new SpikeRenderer();
        renderer.setSeriesPaint(0, FigureColor.identity(identity));
        XYPlot plot =
                new XYPlot(
                        new SpikeDataset(raster, dtMs),
                        FewTicks.axis(labels.time(), 0, (steps + 0.5) * dtMs, 6, locale),
                        FewTicks.axis(null, -0.5, neurons - 0.5, 5, locale),
                        renderer);
        ChartStyle.dress(plot);
        plot.setRangeGridlinesVisible(false);
        JFreeChart chart = ChartStyle.chart(plot);
        TextTitle title = new TextTitle(labels.neuron(), ChartStyle.LABEL);
        title.setPaint(FigureColor.MUTED);
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        chart.setTitle(title);
        return new ChartSvg(chart, width, height).onPage(labels.name());
    }
}
