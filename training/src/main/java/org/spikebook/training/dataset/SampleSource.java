package org.spikebook.training.dataset;

/**
 * Where the samples of a data set come from: memory, a file, a formula. The same index gives the
 * same sample, always. Safe for use by several threads.
 */
@FunctionalInterface
public interface SampleSource {

    /** The sample of that index, from 0. */
    Sample sample(int index);

    /**
     * How many of the first samples tell this set from any other, at most {@code count}, which is
     * all of them. A formula is known by a few, so that naming the set does not compute it all.
     */
    default int identifying(int count) {
        return count;
    }
}
