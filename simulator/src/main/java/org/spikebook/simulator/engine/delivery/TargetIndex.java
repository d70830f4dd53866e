package org.spikebook.simulator.engine.delivery;

import org.spikebook.simulator.engine.compiled.CancellationToken;
import org.spikebook.simulator.engine.compiled.LargeArrays;
import org.spikebook.simulator.engine.compiled.SynapseTable;

/**
 * The synapses of a table by target: those of target t are entries {@code start(t)} to {@code
 * start(t + 1)}, by row of the table.
 */
@SuppressWarnings("ArrayRecordComponent")
record TargetIndex(int[] starts, int[] synapses, int[] rows) {

    /** Synapses passed in order in the time in which one is looked up by its target. */
    static final long ANYWHERE = 4;

    static TargetIndex of(SynapseTable table, int targets, CancellationToken cancellation) {
        int[] starts = new int[targets + 1];
        for (int row = 0; row + 1 < table.rowStart().length; row++) {
            cancellation.addWork(table.rowStart()[row + 1] - table.rowStart()[row]);
            for (int k = table.rowStart()[row]; k < table.rowStart()[row + 1]; k++) {
                starts[table.targets()[k] + 1]++;
            }
        }
        for (int t = 0; t < targets; t++) {
            starts[t + 1] += starts[t];
        }
        int[] next = starts.clone();
        int[] synapses = LargeArrays.ints(table.synapseCount(), cancellation);
        int[] rows = LargeArrays.ints(table.synapseCount(), cancellation);
        for (int row = 0; row + 1 < table.rowStart().length; row++) {
            cancellation.addWork(ANYWHERE * (table.rowStart()[row + 1] - table.rowStart()[row]));
            for (int k = table.rowStart()[row]; k < table.rowStart()[row + 1]; k++) {
                int place = next[table.targets()[k]]++;
                synapses[place] = k;
                rows[place] = row;
            }
        }
        return new TargetIndex(starts, synapses, rows);
    }

    int targets() {
        return starts.length - 1;
    }

    int start(int target) {
        return starts[target];
    }

    /** How many synapses a target has. */
    int count(int target) {
        return starts[target + 1] - starts[target];
    }

    int synapse(int entry) {
        return synapses[entry];
    }

    /** The row of a source and a delay. */
    int row(int entry) {
        return rows[entry];
    }
}
