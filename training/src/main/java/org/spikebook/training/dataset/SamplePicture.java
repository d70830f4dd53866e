package org.spikebook.training.dataset;

import org.spikebook.simulator.network.Shape;

/**
 * A sample as a person can look at it.
 *
 * @param values 0 (paper) to 1 (ink), arranged as {@code shape} says
 * @param shape {@code [height, width, channels]}; any other is one row
 */
@SuppressWarnings("ArrayRecordComponent")
public record SamplePicture(float[] values, Shape shape) {

    private static final int MOMENTS = 3;
    private static final int COLUMNS = 60;
    private static final float DARKER = 0.4f;

    /** Draws a sample of the given shape. */
    public static SamplePicture of(Sample sample, Shape shape) {
        return switch (sample) {
            case Sample.Still(float[] values) -> new SamplePicture(values, shape);
            case Sample.Series series -> spectrogram(series);
            case Sample.Events events ->
                    shape.dimensions().size() == 3 ? moments(events, shape) : raster(events, shape);
        };
    }

    /** Time from left to right, the first feature at the bottom. */
    private static SamplePicture spectrogram(Sample.Series series) {
        int frames = series.frames();
        int features = series.values().length / frames;
        float[] picture = new float[series.values().length];
        for (int frame = 0; frame < frames; frame++) {
            for (int i = 0; i < features; i++) {
                picture[(features - 1 - i) * frames + frame] =
                        series.values()[frame * features + i];
            }
        }
        return new SamplePicture(picture, Shape.of(features, frames, 1));
    }

    /**
     * The beginning, the middle and the end side by side, what became brighter darker in ink than
     * what became darker, separated by an empty column.
     */
    private static SamplePicture moments(Sample.Events events, Shape shape) {
        int height = shape.dimensions().get(0);
        int width = shape.dimensions().get(1);
        int channels = shape.dimensions().get(2);
        int across = MOMENTS * (width + 1) - 1;
        float[] picture = new float[height * across];
        for (int k = 0; k < events.count(); k++) {
            int place = events.lines()[k] / channels;
            boolean brighter = events.lines()[k] % channels == channels - 1;
            int at = place / width * across + moment(events, k) * (width + 1) + place % width;
            picture[at] = Math.max(picture[at], brighter ? 1 : DARKER);
        }
        return new SamplePicture(picture, Shape.of(height, across, 1));
    }

    private static int moment(Sample.Events events, int k) {
        return (int) ((long) events.timesUs()[k] * MOMENTS / events.durationUs());
    }

    /** Time from left to right, the first line at the bottom, in {@value #COLUMNS} columns. */
    private static SamplePicture raster(Sample.Events events, Shape shape) {
        int lines = shape.size();
        int rows = Math.min(lines, COLUMNS);
        float[] picture = new float[rows * COLUMNS];
        for (int k = 0; k < events.count(); k++) {
            int column = (int) ((long) events.timesUs()[k] * COLUMNS / events.durationUs());
            int row = rows - 1 - (int) ((long) events.lines()[k] * rows / lines);
            picture[row * COLUMNS + column] = 1;
        }
        return new SamplePicture(picture, Shape.of(rows, COLUMNS, 1));
    }
}
