package org.spikebook.web.networklab.figure;

import org.jfree.chart.annotations.XYTitleAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYStepRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.data.RangeType;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.spikebook.simulator.recording.SpikeRaster;
import org.spikebook.simulator.text.Numbers;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.plot.ChartStyle;
import org.spikebook.web.plot.FigureColor;
import org.spikebook.web.plot.LocalTicks;

import java.util.Locale;

/**
 * The mean rate of a population over time, below its raster: spikes counted in bins, per member and
 * second.
 *
 * @param members number of neurons that are recorded
 * @param window that is shown
 */
record RatePlot(SpikeRaster raster, double dtMs, int members, TimeWindow window) {

    static final int HEIGHT = 90;
    private static final double BINS = 100;
    private static final double MS_PER_SECOND = 1000;

    XYPlot plot(int color, Locale locale) {
        double binMs = binMs(window.lengthMs(), dtMs);
        XYSeries rates = new XYSeries("rate", false, true);
        double[] ratesHz = ratesHz(binMs);
        for (int k = 0; k < ratesHz.length; k++) {
            rates.add(window.fromMs() + k * binMs, ratesHz[k], false);
        }
        rates.add(window.toMs(), ratesHz[ratesHz.length - 1], false);
        XYStepRenderer renderer = new XYStepRenderer();
        renderer.setSeriesPaint(0, FigureColor.identity(color));
        renderer.setSeriesStroke(0, ChartStyle.LINE);
        NumberAxis axis = new NumberAxis(Text.of(RatePlot.class, "figure.rate").in(locale));
        axis.setStandardTickUnits(LocalTicks.numbers(locale));
        XYPlot plot = new XYPlot(new XYSeriesCollection(rates), null, axis, renderer);
        ChartStyle.dress(plot);
        axis.setRangeType(RangeType.POSITIVE);
        axis.setAutoRangeMinimumSize(1);
        axis.setUpperMargin(0.2);
        plot.addAnnotation(bins(binMs, locale));
        return plot;
    }

    /** How long the bins are, in a corner: beside the axis there is no room. */
    private static XYTitleAnnotation bins(double binMs, Locale locale) {
        TextTitle words =
                new TextTitle(
                        Text.of(RatePlot.class, "figure.bins", Numbers.readable(binMs)).in(locale),
                        ChartStyle.TICK);
        words.setPaint(FigureColor.MUTED);
        return new XYTitleAnnotation(1, 1, words, RectangleAnchor.TOP_RIGHT);
    }

    /** The rate in each bin of the window. */
    double[] ratesHz(double binMs) {
        double[] rates = new double[(int) Math.max(1, Math.ceil(window.lengthMs() / binMs - 1e-9))];
        double perSpike = MS_PER_SECOND / (Math.max(1, members) * binMs);
        for (int step : raster.steps()) {
            double bin = Math.floor(((step + 0.5) * dtMs - window.fromMs()) / binMs);
            if (bin >= 0 && bin < rates.length) {
                rates[(int) bin] += perSpike;
            }
        }
        return rates;
    }

    /** About a hundred bins in a window, of 1, 2 or 5 times a power of ten, at least a step. */
    static double binMs(double lengthMs, double dtMs) {
        return Numbers.roundUp(Math.max(lengthMs / BINS, dtMs));
    }
}
