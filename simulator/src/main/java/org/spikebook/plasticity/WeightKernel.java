package org.spikebook.plasticity;

/**
 * Changes one weight at a spike. Each source has two traces (r1, r2) and each target two (o1, o2):
 * all decay exponentially and grow by 1 at a spike of their neuron, after the weights were changed.
 * Holds constants only.
 */
public interface WeightKernel {

    /**
     * The weight after a postsynaptic spike.
     *
     * @param r1 fast trace of the source
     * @param o2 slow trace of the target, without this spike
     */
    double potentiate(double weight, double r1, double o2);

    /**
     * The weight after a presynaptic spike; it is the one that the spike transmits.
     *
     * @param o1 fast trace of the target
     * @param r2 slow trace of the source, without this spike
     */
    double depress(double weight, double o1, double r2);

    /** What is left of each trace after a step. */
    Decay decay();

    /** Where the projection's delay lies. */
    DelaySide delaySide();

    /** Factors by which the traces decay in a step. */
    record Decay(double r1, double r2, double o1, double o2) {}

    /** Where a projection's delay lies, as seen from the synapse. */
    enum DelaySide {
        /**
         * On the axon: a presynaptic spike is seen when it arrives, a postsynaptic one at once. Two
         * spikes in one step count as pre before post.
         */
        AXON,
        /**
         * On the dendrite: a presynaptic spike is seen at once, a postsynaptic one after the delay.
         * Two spikes seen in one step are not paired with each other.
         */
        DENDRITE;

        static DelaySide of(String word) {
            return word.equals("dendritic") ? DENDRITE : AXON;
        }
    }
}
