package org.spikebook.simulator.engine.recorder;

import org.spikebook.simulator.engine.history.SpikeList;

import java.util.Arrays;

/** Spikes that wait to be looked at. If too many wait, the oldest are dropped. */
public final class SpikeBuffer {

    private static final int LEAST_ROOM = 64;

    private final int limit;
    private int[] steps = new int[LEAST_ROOM];
    private int[] neurons = new int[LEAST_ROOM];
    private int size;
    private int dropped;

    /**
     * @param limit most spikes that wait
     */
    public SpikeBuffer(int limit) {
        this.limit = Math.max(LEAST_ROOM, limit);
    }

    /** Adds those of a step. */
    public void add(int step, SpikeList spikes) {
        int added = spikes.size();
        if (size + added > steps.length) {
            ensureCapacity(added);
        }
        for (int k = 0; k < added; k++) {
            steps[size] = step;
            neurons[size++] = spikes.members()[k];
        }
    }

    private void ensureCapacity(int added) {
        if (size + added > limit) {
            int gone = Math.min(size, Math.max(limit / 2, added));
            System.arraycopy(steps, gone, steps, 0, size - gone);
            System.arraycopy(neurons, gone, neurons, 0, size - gone);
            size -= gone;
            dropped += gone;
        }
        if (size + added > steps.length) {
            int capacity = Math.max(size + added, Math.min(limit, 2 * steps.length));
            steps = grown(steps, capacity);
            neurons = grown(neurons, capacity);
        }
    }

    /** Copied as a whole also in the browser's home, whose library would copy one by one. */
    private int[] grown(int[] values, int capacity) {
        int[] grown = new int[capacity];
        System.arraycopy(values, 0, grown, 0, size);
        return grown;
    }

    /**
     * Takes all out.
     *
     * @param most if there are more, all spikes of every so many neurons are left out
     */
    public RecentSpikes take(int most) {
        int stride = Math.ceilDiv(size, Math.max(1, most));
        int kept = 0;
        for (int k = 0; k < size; k++) {
            if (stride <= 1 || neurons[k] % stride == 0) {
                steps[kept] = steps[k];
                neurons[kept++] = neurons[k];
            }
        }
        RecentSpikes taken =
                new RecentSpikes(
                        Arrays.copyOf(steps, kept),
                        Arrays.copyOf(neurons, kept),
                        dropped + size - kept);
        clear();
        return taken;
    }

    /** Forgets all. */
    public void clear() {
        size = 0;
        dropped = 0;
    }
}
