package org.spikebook.simulator.model.synapse;

/**
 * The neurons of a block that something arrives at in a step, listed while they are few: then a
 * kernel need not look at all. A neuron may be listed more than once. Not safe for use by several
 * threads.
 */
public final class SparseTargets {

    /** Neurons for each one that is listed: beyond, going through all is faster. */
    private static final int FEW = 8;

    private final int[] members;
    private int size;

    /** Nothing is known of any of so many neurons, so that many may be reached. */
    public SparseTargets(int neurons) {
        members = new int[neurons / FEW];
        addDense();
    }

    /** None is reached. */
    public void clear() {
        size = 0;
    }

    /** One more. */
    public void add(int neuron) {
        if (size < members.length) {
            members[size++] = neuron;
        } else {
            addDense();
        }
    }

    /** The first {@code count} of an array. */
    public void addAll(int[] neurons, int count) {
        if (hasCapacityFor(count)) {
            System.arraycopy(neurons, 0, members, size, count);
            size += count;
        } else {
            addDense();
        }
    }

    /** {@code first + offsets[k]} for k from {@code from} (inclusive) to {@code to} (exclusive). */
    public void addAll(int first, char[] offsets, int from, int to) {
        if (hasCapacityFor(to - from)) {
            for (int k = from; k < to; k++) {
                members[size + k - from] = first + offsets[k];
            }
            size += to - from;
        } else {
            addDense();
        }
    }

    /** Whether so many more can be listed. */
    public boolean hasCapacityFor(long more) {
        return size + more <= members.length;
    }

    /** So many that it is not worthwhile to list them. */
    public void addDense() {
        size = members.length + 1;
    }

    /** Whether all that are reached are listed. */
    public boolean isSparse() {
        return size <= members.length;
    }

    /** How many are listed, if they are few. */
    public int size() {
        return size;
    }

    /** The listed neurons, valid up to {@link #size()}; not a copy. */
    public int[] members() {
        return members;
    }
}
