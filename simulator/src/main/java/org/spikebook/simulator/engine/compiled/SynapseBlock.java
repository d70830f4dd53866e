package org.spikebook.simulator.engine.compiled;

/** The synapses of a projection onto one block of its target, by source. */
public sealed interface SynapseBlock permits SynapseTable, AdjacencyMatrix, MergedPart {

    /** The member that target index 0 stands for. */
    int firstTarget();

    int synapseCount();

    /** Memory for targets, weights and rows. */
    long bytes();
}
