package org.spikebook.engine;

import org.spikebook.neuron.SpikeSink;

import java.util.Arrays;

/** Members that spiked in one step, ascending; grows as needed and keeps its room. */
final class SpikeList implements SpikeSink {

    private int[] members = new int[16];
    private int size;

    @Override
    public void spike(int member) {
        if (size == members.length) {
            members = Arrays.copyOf(members, 2 * size);
        }
        members[size++] = member;
    }

    void addAll(SpikeList more) {
        if (size + more.size > members.length) {
            members = Arrays.copyOf(members, 2 * (size + more.size));
        }
        System.arraycopy(more.members, 0, members, size, more.size);
        size += more.size;
    }

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    /** The members, valid up to {@link #size()}; not a copy. */
    int[] members() {
        return members;
    }

    void archive(Archive archive) {
        members = archive.beginning(members, size);
        size = archive.whole(size);
    }
}
