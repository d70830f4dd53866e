package org.spikebook.training.dataset.bundled;

import org.spikebook.training.dataset.Sample;

import java.util.Arrays;

/** Collects events in any order. */
final class EventLog {

    private long[] events = new long[1024];
    private int count;

    void add(int timeUs, int line) {
        if (count == events.length) {
            events = Arrays.copyOf(events, 2 * count);
        }
        events[count++] = (long) timeUs << Integer.SIZE | line;
    }

    /**
     * The recording, in order of time, without the events of pixels that had sent another less than
     * {@code refractoryUs} before.
     */
    Sample.Events recording(int pixels, int refractoryUs, int durationUs) {
        Arrays.sort(events, 0, count);
        long[] free = new long[pixels];
        int[] timesUs = new int[count];
        int[] lines = new int[count];
        int kept = 0;
        for (int k = 0; k < count; k++) {
            int timeUs = (int) (events[k] >>> Integer.SIZE);
            int line = (int) events[k];
            if (timeUs >= free[line / 2]) {
                free[line / 2] = (long) timeUs + refractoryUs;
                timesUs[kept] = timeUs;
                lines[kept++] = line;
            }
        }
        return new Sample.Events(
                Arrays.copyOf(timesUs, kept), Arrays.copyOf(lines, kept), durationUs);
    }
}
