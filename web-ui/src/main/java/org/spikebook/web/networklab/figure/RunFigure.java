package org.spikebook.web.networklab.figure;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.recording.SpikeRaster;
import org.spikebook.simulator.recording.StateTrace;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.plot.ChartStyle;
import org.spikebook.web.plot.LocalTicks;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A recording as a figure: rasters and traces one below the other over a common time axis, in the
 * order of the document's recorders, in the colors of what they observe.
 *
 * @param height of the drawing, in pixels
 */
public record RunFigure(JFreeChart chart, int height) {

    private static final int AXIS_HEIGHT = 48;
    private static final int GAP = 10;

    /**
     * The figure of a recording.
     *
     * @param colors palette index by id of population or stimulus
     * @param before the recording before, drawn faintly under the traces; may have nothing in
     *     common
     * @param view which time, whether with rates, which lines of traces
     * @param width of the drawing, in pixels
     */
    public static RunFigure of(
            NetworkModel network,
            Recording recording,
            Recording before,
            Map<String, Integer> colors,
            RunView view,
            int width,
            Locale locale) {
        NumberAxis time = new NumberAxis(Text.of(RunFigure.class, "figure.time").in(locale));
        ChartStyle.dress(time);
        time.setStandardTickUnits(LocalTicks.numbers(locale));
        TimeWindow window = view.window();
        time.setRange(window.fromMs(), Math.max(window.toMs(), window.fromMs() + recording.dtMs()));
        CombinedDomainXYPlot plot = new CombinedDomainXYPlot(time);
        plot.setGap(GAP);
        Parts parts =
                new Parts(
                        network,
                        recording,
                        new Traces(network, recording, before, view, width, locale),
                        view,
                        colors,
                        locale);
        int height = AXIS_HEIGHT;
        for (Recorder recorder : network.recorders()) {
            for (Part part : parts.of(recorder)) {
                plot.add(part.plot(), part.height());
                height += part.height() + GAP;
            }
        }
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        return new RunFigure(ChartStyle.chart(plot), height);
    }

    private record Part(XYPlot plot, int height) {}

    private record Parts(
            NetworkModel network,
            Recording recording,
            Traces traces,
            RunView view,
            Map<String, Integer> colors,
            Locale locale) {

        List<Part> of(Recorder recorder) {
            int color = colors.getOrDefault(recorder.of(), -1);
            SpikeRaster raster = recording.spikes().get(recorder.id());
            if (raster != null) {
                return ofSpikes(recorder, raster, color);
            }
            StateTrace trace = recording.traces().get(recorder.id());
            return trace == null
                    ? List.of()
                    : List.of(new Part(traces.plot(recorder, trace, color), Traces.HEIGHT));
        }

        private List<Part> ofSpikes(Recorder recorder, SpikeRaster raster, int color) {
            double dtMs = recording.dtMs();
            int rows = Math.max(1, network.memberCount(recorder.of()));
            RasterPlot spikes = new RasterPlot(recorder, raster, dtMs, rows);
            Part spikePart = new Part(spikes.plot(color, locale), spikes.height());
            if (!view.rates()) {
                return List.of(spikePart);
            }
            RatePlot rates = new RatePlot(raster, dtMs, network.observed(recorder), view.window());
            return List.of(spikePart, new Part(rates.plot(color, locale), RatePlot.HEIGHT));
        }
    }
}
