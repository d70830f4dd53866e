package org.spikebook.simulator.engine.delivery;

import org.spikebook.simulator.engine.compiled.SynapseTable;
import org.spikebook.simulator.engine.history.SpikeList;
import org.spikebook.simulator.model.synapse.SparseTargets;

import java.util.Arrays;

/**
 * The rows of a synapse table that arrive in a step. They are anywhere in memory, and a row by
 * itself is short where delays differ: one after the other, adding them would mostly be waiting. So
 * they are listed first, and a few are read together before they are added.
 */
final class ArrivingRows {

    private static final int LEAST_ROOM = 64;

    /** Weights in a line of the cache. */
    private static final int LINE = 16;

    /** Synapses of a row that are fetched; the processor foresees what follows in a long row. */
    private static final int FETCHED = 1024;

    private final SynapseTable table;
    private int[] starts = new int[LEAST_ROOM];
    private int[] ends = new int[LEAST_ROOM];
    private int size;

    /** What fetching has read, kept so that it is not left out as useless. */
    private float read;

    ArrivingRows(SynapseTable table) {
        this.table = table;
    }

    void clear() {
        size = 0;
    }

    /** Adds the rows {@code source * stride + offset} of some sources, but for empty ones. */
    void addOf(SpikeList sources, int stride, int offset) {
        if (size + sources.size() > starts.length) {
            starts = Arrays.copyOf(starts, 2 * (size + sources.size()));
            ends = Arrays.copyOf(ends, starts.length);
        }
        int[] rowStart = table.rowStart();
        for (int k = 0; k < sources.size(); k++) {
            int row = sources.members()[k] * stride + offset;
            starts[size] = rowStart[row];
            ends[size] = rowStart[row + 1];
            size += starts[size] < ends[size] ? 1 : 0;
        }
    }

    int size() {
        return size;
    }

    /** The first synapse of a row. */
    int start(int row) {
        return starts[row];
    }

    /** The synapse after the last of a row. */
    int end(int row) {
        return ends[row];
    }

    private long synapses() {
        long synapses = 0;
        for (int row = 0; row < size; row++) {
            synapses += ends[row] - starts[row];
        }
        return synapses;
    }

    /** Lists all targets, or says that they are many. */
    void list(SparseTargets reached) {
        if (!reached.isSparse() || !reached.hasCapacityFor(synapses())) {
            reached.addDense();
            return;
        }
        for (int row = 0; row < size; row++) {
            for (int k = starts[row]; k < ends[row]; k++) {
                reached.add(table.firstTarget() + table.targets()[k]);
            }
        }
    }

    /** Reads the synapses of some rows, so that the cache has them. */
    void fetch(int from, int to) {
        float weights = 0;
        int targets = 0;
        for (int row = from; row < to; row++) {
            int last = Math.min(ends[row], starts[row] + FETCHED) - 1;
            for (int k = starts[row]; k < last; k += LINE) {
                weights += table.weights()[k];
                targets += table.targets()[k];
            }
            weights += table.weights()[last];
            targets += table.targets()[last];
        }
        read = weights + targets;
    }
}
