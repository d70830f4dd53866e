package org.spikebook.web.networklab;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.spikebook.network.model.NetworkModel;
import org.spikebook.network.model.Recorder;
import org.spikebook.parameter.Text;
import org.spikebook.recording.Recording;
import org.spikebook.recording.SpikeRaster;
import org.spikebook.web.plot.ChartStyle;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A recording as a figure: rasters and traces one below the other over a common time axis, in the
 * order of the document's recorders, in the colours of what they observe.
 *
 * @param height of the drawing, in pixels
 */
public record RunFigure(JFreeChart chart, int height) {

    private static final int AXIS_HEIGHT = 48;
    private static final int GAP = 10;

    /**
     * The figure of a recording.
     *
     * @param colours palette index by id of population or stimulus
     * @param before the recording before, drawn faintly under the traces; may have nothing in
     *     common
     * @param width of the drawing, in pixels
     */
    public static RunFigure of(
            NetworkModel network,
            Recording recording,
            Recording before,
            Map<String, Integer> colours,
            int width,
            Locale locale) {
        NumberAxis time = new NumberAxis(Text.of(RunFigure.class, "figure.time").in(locale));
        ChartStyle.dress(time);
        time.setRange(0, Math.max(recording.durationMs(), recording.dtMs()));
        CombinedDomainXYPlot plot = new CombinedDomainXYPlot(time);
        plot.setGap(GAP);
        Parts parts =
                new Parts(
                        network,
                        recording,
                        new Traces(network, recording, before, width, locale),
                        colours,
                        locale);
        int height = AXIS_HEIGHT;
        for (Recorder recorder : network.recorders()) {
            Optional<Part> part = parts.of(recorder);
            part.ifPresent(p -> plot.add(p.plot(), p.height()));
            height += part.map(p -> p.height() + GAP).orElse(0);
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
            Map<String, Integer> colours,
            Locale locale) {

        Optional<Part> of(Recorder recorder) {
            int colour = colours.getOrDefault(recorder.of(), -1);
            SpikeRaster raster = recording.spikes().get(recorder.id());
            if (raster != null) {
                int rows = Math.max(1, RunSummary.size(network, recorder.of()));
                return Optional.of(
                        new Part(
                                Rasters.plot(
                                        recorder, raster, recording.dtMs(), rows, colour, locale),
                                Rasters.height(rows)));
            }
            return Optional.ofNullable(recording.traces().get(recorder.id()))
                    .map(trace -> new Part(traces.plot(recorder, trace, colour), Traces.HEIGHT));
        }
    }
}
