package org.spikebook.web.catalog;

import org.spikebook.simulator.recording.SpikeRaster;

/**
 * A raster as a small drawing: a stroke for each spike, time to the right, neurons upwards.
 *
 * @param svg the drawing; the style sheet lets it appear from left to right
 * @param neurons how many there are
 * @param durationMs how long they are shown
 */
public record SpikeDrawing(String svg, int neurons, double durationMs) {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 240;

    /** Draws the spikes of neurons over some steps, thinned evenly to at most so many. */
    static SpikeDrawing of(
            SpikeRaster raster, int steps, int neurons, double durationMs, int mostSpikes) {
        double row = (double) HEIGHT / Math.max(1, neurons);
        int every = 1 + raster.spikeCount() / mostSpikes;
        StringBuilder strokes = new StringBuilder();
        for (int k = 0; k < raster.spikeCount(); k += every) {
            long x = Math.round(10.0 * WIDTH * raster.steps()[k] / steps);
            long y = Math.round(10 * (HEIGHT - (raster.neurons()[k] + 1) * row));
            strokes.append('M')
                    .append(x)
                    .append(' ')
                    .append(y)
                    .append('v')
                    .append(Math.round(10 * row));
        }
        return new SpikeDrawing(svg(strokes), neurons, durationMs);
    }

    private static String svg(CharSequence strokes) {
        return """
        <svg xmlns="http://www.w3.org/2000/svg" class="sb-first-spikes" viewBox="0 0 %d %d" aria-hidden="true">\
        <path d="%s"/></svg>\
        """
                .formatted(10 * WIDTH, 10 * HEIGHT, strokes);
    }
}
