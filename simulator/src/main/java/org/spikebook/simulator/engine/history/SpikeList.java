package org.spikebook.simulator.engine.history;

import org.spikebook.simulator.model.SpikeSink;

import java.util.Arrays;

/**
 * Members that spiked in one step, ascending, with their amplitudes where they have any; grows as
 * needed and keeps its room.
 */
public final class SpikeList implements SpikeSink {

    private static final int LEAST_ROOM = 16;
    private static final int[] NO_MEMBERS = {};
    private static final double[] NONE = {};

    private int[] members = NO_MEMBERS;
    private double[] amplitudes = NONE;
    private int size;
    private int runaway = -1;

    @Override
    public void spike(int member) {
        if (size == members.length) {
            members = Arrays.copyOf(members, Math.max(LEAST_ROOM, 2 * size));
        }
        members[size++] = member;
    }

    /** A source is graded for good or not at all, so that both arrays have the same size. */
    @Override
    public void graded(int member, double amplitude) {
        spike(member);
        if (amplitudes.length < members.length) {
            amplitudes = Arrays.copyOf(amplitudes, members.length);
        }
        amplitudes[size - 1] = amplitude;
    }

    public void addAll(SpikeList more) {
        if (size + more.size > members.length) {
            members = Arrays.copyOf(members, 2 * (size + more.size));
        }
        System.arraycopy(more.members, 0, members, size, more.size);
        if (more.amplitudes.length > 0) {
            if (amplitudes.length < members.length) {
                amplitudes = Arrays.copyOf(amplitudes, members.length);
            }
            System.arraycopy(more.amplitudes, 0, amplitudes, size, more.size);
        }
        size += more.size;
    }

    @Override
    public void diverged(int member) {
        runaway = runaway < 0 ? member : runaway;
    }

    /** The first member that diverged since the list was cleared; -1 if none. */
    public int runaway() {
        return runaway;
    }

    /** Leaves out the members from {@code end} on. */
    void keepBelow(int end) {
        while (size > 0 && members[size - 1] >= end) {
            size--;
        }
    }

    void clear() {
        size = 0;
        runaway = -1;
    }

    public int size() {
        return size;
    }

    /** The members, valid up to {@link #size()}; not a copy. */
    public int[] members() {
        return members;
    }

    /** The amplitude of a spike: 1 unless the source is graded. */
    public double amplitude(int k) {
        return amplitudes.length == 0 ? 1 : amplitudes[k];
    }

    /**
     * @param end no member is at or beyond it
     */
    void archive(Archive archive, int end) {
        members = archive.beginning(members, size);
        amplitudes = archive.beginning(amplitudes, amplitudes.length == 0 ? 0 : size);
        size = archive.whole(size);
        archive.require(() -> isBelow(end));
    }

    private boolean isBelow(int end) {
        boolean hasAmplitudes = amplitudes.length == 0 || amplitudes.length >= size;
        if (size < 0 || size > members.length || !hasAmplitudes) {
            return false;
        }
        int last = 0;
        for (int k = 0; k < size; k++) {
            if (members[k] < last || members[k] >= end) {
                return false;
            }
            last = members[k];
        }
        return true;
    }
}
