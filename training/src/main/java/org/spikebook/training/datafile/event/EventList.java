package org.spikebook.training.datafile.event;

import org.spikebook.training.dataset.UnreadableDataException;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Events as they are read, in the order of the file. */
final class EventList {

    /** More columns or rows than any camera has. */
    static final int MOST_PIXELS = 1 << 13;

    private final String file;
    private final int most;
    private long[] timesUs = new long[1024];
    private int[] pixels = new int[1024];
    private int count;
    private int width;
    private int height;
    private boolean sized;

    /**
     * @param file its name, for messages
     * @param most events that are kept
     */
    EventList(String file, int most) {
        this.file = file;
        this.most = most;
    }

    /** Says how many columns and rows the camera has. */
    void size(int columns, int rows) throws UnreadableDataException {
        if (columns < 1 || rows < 1 || columns > MOST_PIXELS || rows > MOST_PIXELS) {
            throw EventFault.of("size", file, columns, rows);
        }
        width = columns;
        height = rows;
        sized = true;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /**
     * Adds an event.
     *
     * @param position in the file after it, for messages
     * @param polarity 1 brighter, 0 darker
     */
    void add(long position, long timeUs, int x, int y, int polarity)
            throws UnreadableDataException {
        if (count == most) {
            throw EventFault.of("tooMany", file, most);
        } else if (x < 0 || y < 0 || x >= limit(width) || y >= limit(height)) {
            throw EventFault.of("outside", file, position, x, y, limit(width), limit(height));
        }
        if (count == pixels.length) {
            int longer = (int) Math.min(most, 2L * count);
            timesUs = Arrays.copyOf(timesUs, longer);
            pixels = Arrays.copyOf(pixels, longer);
        }
        if (!sized) {
            width = Math.max(width, x + 1);
            height = Math.max(height, y + 1);
        }
        timesUs[count] = timeUs;
        pixels[count++] = (y * MOST_PIXELS + x) * 2 + polarity;
    }

    private int limit(int known) {
        return sized ? known : MOST_PIXELS;
    }

    /** All events, ordered by time; those of the same time in the order of the file. */
    CameraRecording recording() throws UnreadableDataException {
        if (count == 0) {
            throw EventFault.of("none", file);
        }
        int[] order = order();
        long[] times = new long[count];
        int[] x = new int[count];
        int[] y = new int[count];
        byte[] polarities = new byte[count];
        for (int i = 0; i < count; i++) {
            int pixel = pixels[order[i]];
            times[i] = timesUs[order[i]];
            polarities[i] = (byte) (pixel & 1);
            x[i] = pixel / 2 % MOST_PIXELS;
            y[i] = pixel / 2 / MOST_PIXELS;
        }
        // without a sign, since a damaged file may have times at both ends of 64 bits
        long durationUs = times[count - 1] - times[0];
        if (Long.compareUnsigned(durationUs, Integer.MAX_VALUE) >= 0) {
            throw EventFault.of("tooLong", file, Long.divideUnsigned(durationUs, 1_000_000));
        }
        return new CameraRecording(width, height, times, x, y, polarities);
    }

    private int[] order() {
        boolean sorted = true;
        for (int i = 1; i < count; i++) {
            sorted &= timesUs[i] >= timesUs[i - 1];
        }
        IntStream indices = IntStream.range(0, count);
        return sorted
                ? indices.toArray()
                : indices.boxed()
                        .sorted((a, b) -> Long.compare(timesUs[a], timesUs[b]))
                        .mapToInt(Integer::intValue)
                        .toArray();
    }
}
