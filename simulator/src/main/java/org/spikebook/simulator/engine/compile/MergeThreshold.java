package org.spikebook.simulator.engine.compile;

/**
 * From how many synapses on it is worthwhile to join tables: fewer are in the cache from step to
 * step, and where they are few for each target, moving sums from and to their places takes longer
 * than it saves.
 *
 * @param synapses that would be joined, in all
 * @param perTarget of them for each neuron that they reach
 */
record MergeThreshold(double synapses, double perTarget) {

    static final MergeThreshold USUAL = new MergeThreshold(1 << 22, 1000);

    /** Wherever it is possible at all. */
    static final MergeThreshold ALWAYS = new MergeThreshold(0, 0);

    boolean isMet(double joined, double targets) {
        return joined >= synapses && joined >= perTarget * targets;
    }
}
