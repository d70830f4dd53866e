package org.spikebook.training.encoding;

import org.spikebook.simulator.model.stimulus.SpikeTrain;
import org.spikebook.simulator.network.Shape;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.training.dataset.Sample;
import org.spikebook.training.dataset.SampleForm;

import java.util.List;
import java.util.Set;

/**
 * Event binning: a recording of D µs is spread over the T steps of the window, so that an event at
 * time τ falls into step {@code ⌊τ T / D⌋}. Squares of {@code downsampling} by {@code downsampling}
 * pixels share a line for each polarity: event (x, y, p) comes in at {@code (⌊x/d⌋, ⌊y/d⌋, p)}.
 * Where at least {@code leastEvents} events meet in a step the line fires, once: more than one by
 * itself keeps single noise events out. Samples without rows and columns are not downsampled.
 * Without randomness.
 */
public final class EventEncoder implements SpikeEncoder {

    private static final String DOWNSAMPLING = "downsampling";
    private static final String LEAST_EVENTS = "leastEvents";

    @Override
    public String type() {
        return "events";
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                ParameterInfo.whole(DOWNSAMPLING, "d", 1, 1, 64),
                ParameterInfo.whole(LEAST_EVENTS, "k", 1, 1, 1000));
    }

    @Override
    public Set<SampleForm> takes() {
        return Set.of(SampleForm.EVENTS);
    }

    @Override
    public Shape lines(Shape sample, ParameterValues settings) {
        return Pixels.of(sample, settings).lines();
    }

    @Override
    public SpikeTrain encode(
            Sample sample,
            Shape shape,
            ParameterValues settings,
            EncodingWindow window,
            long stream) {
        if (!(sample instanceof Sample.Events(int[] timesUs, int[] lines, int durationUs))) {
            throw new IllegalArgumentException("no events");
        }
        Pixels pixels = Pixels.of(shape, settings);
        SpikeSort spikes = new SpikeSort(window, pixels.lines().size());
        for (int k = 0; k < lines.length; k++) {
            int step = (int) ((long) timesUs[k] * window.steps() / durationUs);
            spikes.add(step, pixels.line(lines[k]));
        }
        return spikes.train(settings.whole(LEAST_EVENTS));
    }

    /** The pixels of a sample, squares of which share a line. */
    private record Pixels(int height, int width, int channels, int square) {

        static Pixels of(Shape shape, ParameterValues settings) {
            List<Integer> dimensions = shape.dimensions();
            return dimensions.size() == 3
                    ? new Pixels(
                            dimensions.get(0),
                            dimensions.get(1),
                            dimensions.get(2),
                            settings.whole(DOWNSAMPLING))
                    : new Pixels(1, 1, shape.size(), 1);
        }

        Shape lines() {
            return height * width == 1
                    ? Shape.of(channels)
                    : Shape.of(Math.ceilDiv(height, square), columns(), channels);
        }

        private int columns() {
            return Math.ceilDiv(width, square);
        }

        int line(int pixelLine) {
            int pixel = pixelLine / channels;
            int row = pixel / width / square;
            int column = pixel % width / square;
            return (row * columns() + column) * channels + pixelLine % channels;
        }
    }
}
