package org.spikebook.engine;

import org.spikebook.compile.SynapseTable;

/**
 * The synapses of a table by target: those of target t are entries {@code start(t)} to {@code
 * start(t + 1)}, by source. For tables with one delay.
 */
@SuppressWarnings("ArrayRecordComponent")
record TargetIndex(int[] starts, int[] synapses, int[] sources) {

    static TargetIndex of(SynapseTable table, int targets) {
        int[] starts = new int[targets + 1];
        for (char target : table.targets()) {
            starts[target + 1]++;
        }
        for (int t = 0; t < targets; t++) {
            starts[t + 1] += starts[t];
        }
        int[] next = starts.clone();
        int[] synapses = new int[table.synapseCount()];
        int[] sources = new int[table.synapseCount()];
        for (int source = 0; source + 1 < table.rowStart().length; source++) {
            for (int k = table.rowStart()[source]; k < table.rowStart()[source + 1]; k++) {
                int place = next[table.targets()[k]]++;
                synapses[place] = k;
                sources[place] = source;
            }
        }
        return new TargetIndex(starts, synapses, sources);
    }

    int start(int target) {
        return starts[target];
    }

    int synapse(int entry) {
        return synapses[entry];
    }

    int source(int entry) {
        return sources[entry];
    }
}
