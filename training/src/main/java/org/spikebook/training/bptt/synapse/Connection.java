package org.spikebook.training.bptt.synapse;

import java.util.Optional;

/**
 * A projection as a connection of the trainable network.
 *
 * @param projectionId in the document
 * @param source index of the layer it comes from, {@link #INPUT} for the input lines
 * @param pre number of presynaptic members
 * @param post number of postsynaptic members
 * @param delaySteps from a spike to its arrival
 * @param oneToOne whether only members of the same index are joined
 * @param shared where synapses share weights; empty where every pair has its own
 * @param recurrent whether it is part of a loop
 */
public record Connection(
        String projectionId,
        int source,
        int pre,
        int post,
        int delaySteps,
        boolean oneToOne,
        Optional<SharedWeightMap> shared,
        boolean recurrent) {

    /** The source of a connection that comes from the input lines. */
    static final int INPUT = -1;

    public boolean fromInput() {
        return source == INPUT;
    }

    /** Number of synapses that end at a neuron, on average. */
    public int fanIn() {
        return shared.map(map -> Math.ceilDiv(map.synapses(), post)).orElse(oneToOne ? 1 : pre);
    }

    /** Number of weights that are kept. */
    public long weights() {
        return shared.map(map -> (long) map.rows() * map.outChannels()).orElse((long) pre * post);
    }

    /** Whether a synapse leads from {@code j} to {@code i}; where weights are not shared. */
    public boolean joins(int j, int i) {
        return !oneToOne || j == i;
    }
}
