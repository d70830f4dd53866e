package org.spikebook.web.networklab.figure;

import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.recording.SpikeRaster;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.plot.ChartStyle;
import org.spikebook.web.plot.FigureColor;
import org.spikebook.web.plot.LocalTicks;
import org.spikebook.web.plot.SpikeDataset;
import org.spikebook.web.plot.SpikeRenderer;

import java.util.Locale;

/**
 * The spikes of a recorder, a row for each neuron.
 *
 * @param rows number of neurons of what is observed, recorded or not
 */
record RasterPlot(Recorder recorder, SpikeRaster raster, double dtMs, int rows) {

    private static final int LOWEST = 80;
    private static final int HIGHEST = 200;

    /** Below so many rows the strip is too low for a long label. */
    private static final int FEW = 12;

    /** Pixels that the rows take. */
    int height() {
        return Math.clamp(LOWEST + 2L * rows, LOWEST, HIGHEST);
    }

    XYPlot plot(int color, Locale locale) {
        NumberAxis neurons = new NumberAxis(label(locale));
        neurons.setStandardTickUnits(LocalTicks.wholeNumbers(locale));
        neurons.setRange(-0.7, rows - 0.3);
        SpikeRenderer renderer = new SpikeRenderer();
        renderer.setSeriesPaint(0, FigureColor.identity(color));
        XYPlot plot = new XYPlot(new SpikeDataset(raster, dtMs), null, neurons, renderer);
        ChartStyle.dress(plot);
        plot.setRangeGridlinesVisible(false);
        return plot;
    }

    private String label(Locale locale) {
        String name = new ShortId(recorder.of()).shown();
        return rows < FEW ? name : Text.of(RasterPlot.class, "figure.neuron", name).in(locale);
    }
}
