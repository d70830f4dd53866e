package org.spikebook.training.datafile.event;

import org.spikebook.training.dataset.Sample;

/**
 * What an event camera recorded.
 *
 * @param width columns of the camera; where the file does not say, as far as events reach
 * @param height rows, the same
 * @param timesUs of each event in µs, ascending, as the file counts them
 * @param x column of each, from the left
 * @param y row of each, from the top
 * @param polarities 1 brighter, 0 darker
 */
@SuppressWarnings("ArrayRecordComponent")
public record CameraRecording(
        int width, int height, long[] timesUs, int[] x, int[] y, byte[] polarities) {

    /** More columns than any camera has. */
    public static final int WIDEST = EventList.MOST_PIXELS;

    /** Number of events. */
    public int count() {
        return timesUs.length;
    }

    /** From the first event to the last, in µs. */
    public int durationUs() {
        return (int) (timesUs[count() - 1] - timesUs[0]);
    }

    /**
     * As a sample of a data set; time begins with the first event.
     *
     * @param columns of the data set's shape, at least {@link #width()}
     */
    public Sample.Events sample(int columns) {
        int[] times = new int[count()];
        int[] lines = new int[count()];
        for (int i = 0; i < times.length; i++) {
            times[i] = (int) (timesUs[i] - timesUs[0]);
            lines[i] = (y[i] * columns + x[i]) * 2 + polarities[i];
        }
        return new Sample.Events(times, lines, durationUs() + 1);
    }

    /**
     * Counts the lines of a sample of {@link #WIDEST} columns for fewer columns, in place: how many
     * there are is known only after all recordings of a set were read.
     */
    public static void narrow(int[] lines, int columns) {
        for (int i = 0; i < lines.length; i++) {
            int pixel = lines[i] / 2;
            lines[i] = (pixel / WIDEST * columns + pixel % WIDEST) * 2 + (lines[i] & 1);
        }
    }
}
