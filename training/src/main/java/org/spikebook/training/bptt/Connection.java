package org.spikebook.training.bptt;

/**
 * A projection whose weights are trained.
 *
 * @param projectionId in the document
 * @param source index of the layer it comes from, {@link #INPUT} for the input lines
 * @param pre number of presynaptic members
 * @param post number of postsynaptic members
 * @param delaySteps from a spike to its arrival
 * @param oneToOne whether only members of the same index are joined; otherwise all are
 */
record Connection(
        String projectionId, int source, int pre, int post, int delaySteps, boolean oneToOne) {

    /** The source of a connection that comes from the input lines. */
    static final int INPUT = -1;

    boolean fromInput() {
        return source == INPUT;
    }

    int fanIn() {
        return oneToOne ? 1 : pre;
    }

    /** Whether a synapse leads from {@code j} to {@code i}. */
    boolean joins(int j, int i) {
        return !oneToOne || j == i;
    }
}
