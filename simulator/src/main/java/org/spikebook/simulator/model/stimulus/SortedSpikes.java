package org.spikebook.simulator.model.stimulus;

import org.spikebook.simulator.model.SpikeSink;

/** Spikes at known steps, sorted by step, then line: {@code step << 32 | line}. */
final class SortedSpikes implements SpikeGenerator {

    private final long[] events;

    SortedSpikes(long[] events) {
        this.events = events;
    }

    @Override
    public void spikes(int step, int from, int to, SpikeSink sink) {
        long end = (long) step << Integer.SIZE | to;
        for (int k = firstAtOrAfter((long) step << Integer.SIZE | from);
                k < events.length && events[k] < end;
                k++) {
            sink.spike((int) events[k]);
        }
    }

    private int firstAtOrAfter(long event) {
        int low = 0;
        int high = events.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (events[middle] < event) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
