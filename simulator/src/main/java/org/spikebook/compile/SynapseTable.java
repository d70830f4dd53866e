package org.spikebook.compile;

/**
 * The synapses of a projection onto one block of its target, by source: the targets of source s
 * with delay k (an index into the projection's delays) are {@code targets[rowStart[s * delays + k]
 * .. rowStart[s * delays + k + 1])}, ascending.
 *
 * @param firstTarget the member that target index 0 stands for
 * @param rowStart sources · delays + 1 offsets
 * @param targets indices within the block
 * @param weights of the synapses, parallel to {@code targets}; empty if all share one
 */
@SuppressWarnings("ArrayRecordComponent")
public record SynapseTable(int firstTarget, int[] rowStart, char[] targets, float[] weights) {

    public int synapseCount() {
        return targets.length;
    }
}
