package org.spikebook.hardware.mapping;

import org.spikebook.hardware.quantization.integer.IntegerNetwork;
import org.spikebook.hardware.quantization.integer.IntegerSynapses;

/**
 * The synapses of one projection by target: the sources of target i are {@code
 * source[columnStart[i] .. columnStart[i + 1])}, numbered among all sources of the network.
 */
@SuppressWarnings("ArrayRecordComponent")
record SynapsesByTarget(int[] columnStart, int[] source) {

    static SynapsesByTarget of(IntegerNetwork.Synapses projection, int targets) {
        IntegerSynapses table = projection.table();
        int[] columnStart = new int[targets + 1];
        for (int target : table.target()) {
            columnStart[target + 1]++;
        }
        for (int i = 0; i < targets; i++) {
            columnStart[i + 1] += columnStart[i];
        }
        int[] source = new int[table.size()];
        int[] next = columnStart.clone();
        for (int j = 0; j < table.sources(); j++) {
            for (int k = table.rowStart()[j]; k < table.rowStart()[j + 1]; k++) {
                source[next[table.target()[k]]++] = projection.source() + j;
            }
        }
        return new SynapsesByTarget(columnStart, source);
    }
}
