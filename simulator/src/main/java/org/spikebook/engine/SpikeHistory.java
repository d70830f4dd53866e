package org.spikebook.engine;

/**
 * The spikes of a population or stimulus in the latest steps, as a ring: as many as the longest
 * delay plus the current one.
 */
final class SpikeHistory {

    private static final SpikeList NONE = new SpikeList();

    private final SpikeList[] ring;

    SpikeHistory(int longestDelaySteps) {
        ring = new SpikeList[2 * longestDelaySteps + 2];
        for (int i = 0; i < ring.length; i++) {
            ring[i] = new SpikeList();
        }
    }

    /** Begins a step: an empty list in the place of the oldest. */
    SpikeList begin(int step) {
        SpikeList list = ring[step % ring.length];
        list.clear();
        return list;
    }

    /** The spikes of a step not older than twice the longest delay; none before the first. */
    SpikeList at(int step) {
        return step < 0 ? NONE : ring[step % ring.length];
    }

    /** Forgets all spikes. */
    void clear() {
        for (SpikeList list : ring) {
            list.clear();
        }
    }

    void archive(Archive archive) {
        for (SpikeList list : ring) {
            list.archive(archive);
        }
    }
}
