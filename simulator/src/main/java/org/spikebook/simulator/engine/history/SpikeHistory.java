package org.spikebook.simulator.engine.history;

/**
 * The spikes of a population or stimulus in the latest steps, as a ring. Its length is a power of
 * two, so that finding a step's place takes no division.
 */
public final class SpikeHistory {

    private static final SpikeList NONE = new SpikeList();

    private final SpikeList[] ring;
    private final int mask;

    /**
     * @param back how many steps before the current one are needed, at most
     */
    public SpikeHistory(int back) {
        ring = new SpikeList[length(back)];
        mask = ring.length - 1;
        for (int i = 0; i < ring.length; i++) {
            ring[i] = new SpikeList();
        }
    }

    private static int length(int back) {
        return back == 0 ? 1 : Integer.highestOneBit(back) << 1;
    }

    /** Whether it is as one that is made for so many steps. */
    public boolean isFor(int back) {
        return ring.length == length(back);
    }

    /** Begins a step: an empty list in the place of the oldest. */
    public SpikeList begin(int step) {
        SpikeList list = ring[step & mask];
        list.clear();
        return list;
    }

    /** The spikes of a step that is not too far back; none before the first. */
    public SpikeList at(int step) {
        return step < 0 ? NONE : ring[step & mask];
    }

    /** Forgets all spikes. */
    public void clear() {
        for (SpikeList list : ring) {
            list.clear();
        }
    }

    /**
     * Takes over the spikes of another history, as many steps as both reach back.
     *
     * @param step the next one
     * @param members how many there are now: no others have spikes
     */
    public void continueFrom(SpikeHistory other, int step, int members) {
        int back = Math.min(ring.length, other.ring.length);
        for (int s = Math.max(0, step - back); s < step; s++) {
            ring[s & mask].clear();
            ring[s & mask].addAll(other.ring[s & other.mask]);
            ring[s & mask].keepBelow(members);
        }
    }

    /**
     * @param members how many there are
     */
    public void archive(Archive archive, int members) {
        for (SpikeList list : ring) {
            list.archive(archive, members);
        }
    }
}
