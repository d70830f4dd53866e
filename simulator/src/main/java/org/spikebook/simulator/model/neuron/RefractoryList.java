package org.spikebook.simulator.model.neuron;

import java.util.Arrays;

/**
 * Who is refractory in each range of neurons that a kernel advances together. Few are, so that a
 * list of them spares a look at all in every step. The steps left stay the truth; the list is made
 * again from them after another user has changed them.
 */
public final class RefractoryList {

    private static final int UNKNOWN = -1;

    private final int[] members;
    private final int[] counts;

    RefractoryList(int neurons) {
        this.members = new int[neurons];
        this.counts = new int[neurons];
        forget();
    }

    /** Makes all lists again when they are next requested. */
    void forget() {
        Arrays.fill(counts, UNKNOWN);
    }

    /** Whether the list of a range was forgotten. */
    public boolean isForgotten(int from) {
        return counts[from] == UNKNOWN;
    }

    /** The lists of all ranges: that of a range begins at the place of its first neuron. */
    public int[] members() {
        return members;
    }

    /** How many neurons of a range are refractory. */
    public int count(int from, int to, int[] left) {
        if (isForgotten(from)) {
            counts[from] = 0;
            for (int i = from; i < to; i++) {
                if (left[i] > 0) {
                    add(from, i);
                }
            }
        }
        return counts[from];
    }

    /** A neuron of the range that begins at {@code from} has become refractory. */
    public void add(int from, int neuron) {
        members[from + counts[from]++] = neuron;
    }

    /**
     * Takes a step off the first {@code count} neurons of a range; drops those that have none left.
     */
    public void pass(int from, int count, int[] left) {
        for (int place = from + count - 1; place >= from; place--) {
            if (--left[members[place]] == 0) {
                members[place] = members[from + --counts[from]];
            }
        }
    }
}
