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

/** The raster part of a figure. */
final class Rasters {

    private static final int LOWEST = 80;
    private static final int HIGHEST = 200;

    /** Below so many rows the strip is too low for a long label. */
    private static final int FEW = 12;

    private Rasters() {}

    /** Pixels for so many rows. */
    static int height(int members) {
        return Math.clamp(LOWEST + 2L * members, LOWEST, HIGHEST);
    }

    static XYPlot plot(
            Recorder recorder,
            SpikeRaster raster,
            double dtMs,
            int rows,
            int color,
            Locale locale) {
        NumberAxis neurons =
                new NumberAxis(
                        rows < FEW
                                ? AxisName.of(recorder.of())
                                : Text.of(
                                                Rasters.class,
                                                "figure.neuron",
                                                AxisName.of(recorder.of()))
                                        .in(locale));
        neurons.setStandardTickUnits(LocalTicks.wholeNumbers(locale));
        neurons.setRange(-0.7, rows - 0.3);
        SpikeRenderer renderer = new SpikeRenderer();
        renderer.setSeriesPaint(0, FigureColor.identity(color));
        XYPlot plot = new XYPlot(new SpikeDataset(raster, dtMs), null, neurons, renderer);
        ChartStyle.dress(plot);
        plot.setRangeGridlinesVisible(false);
        return plot;
    }
}
