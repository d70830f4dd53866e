package org.spikebook.simulator.engine.compiled;

/**
 * The synapses of one source population onto {@linkplain MergedTargets blocks of several others}:
 * those of one source and delay stand side by side, ordered by merged index, so that they are found
 * by one look into memory.
 *
 * @param source id of the population that they come from
 * @param turn place in the order in which the tables onto the same targets are delivered
 * @param delaySteps the delays that may occur, in steps, ascending; not copied
 * @param synapses rows by source, then delay; targets are merged indices
 * @param oneSign whether all weights are negative or none is
 */
@SuppressWarnings("ArrayRecordComponent")
public record MergedTable(
        String source,
        int turn,
        MergedTargets onto,
        int[] delaySteps,
        SynapseTable synapses,
        boolean oneSign) {}
