package org.spikebook.web.networklab.figure;

import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.web.plot.ChartSvg;
import org.spikebook.web.plot.FigureFile;
import org.spikebook.web.plot.FigureWidths;

import java.util.Locale;
import java.util.Map;

/**
 * All that decides how the figure of a run looks, but for its width. It can be drawn on any thread.
 *
 * @param before the recording before, drawn faintly under the traces
 * @param colors palette index by id of population or stimulus
 * @param name what a screen reader says of it
 */
public record RunDrawing(
        NetworkModel network,
        Recording recording,
        Recording before,
        Map<String, Integer> colors,
        RunView view,
        String name,
        Locale locale) {

    /** Those of a run on a page. */
    public static final FigureWidths WIDTHS = new FigureWidths(1120, 400);

    public RunDrawing {
        colors = Map.copyOf(colors);
    }

    /**
     * As SVG for a page.
     *
     * @param width in CSS pixels
     */
    public String onPage(int width) {
        RunFigure figure = figure(width);
        return new ChartSvg(figure.chart(), width, figure.height()).onPage(name);
    }

    /**
     * To take away.
     *
     * @param width in CSS pixels
     */
    public FigureFile inFile(int width) {
        RunFigure figure = figure(width);
        return new FigureFile(figure.chart(), width, figure.height(), name);
    }

    private RunFigure figure(int width) {
        return RunFigure.of(network, recording, before, colors, view, width, locale);
    }
}
