package org.spikebook.hardware.emulation;

import org.spikebook.hardware.quantization.IntegerNetwork;
import org.spikebook.hardware.quantization.SynapseTable;

/** Adds the weights of one projection to what arrives later. */
sealed interface SpikeSender {

    /**
     * Sends one spike.
     *
     * @param source index within the projection's source
     * @param step in which it was sent
     * @param arrivals modified
     * @return how many weights were added: the synaptic events
     */
    int send(int source, int step, Arrivals arrivals);

    /** The sender that suits a projection. */
    static SpikeSender of(IntegerNetwork.Synapses projection, int firstTarget, int targets) {
        int[] weights = new int[projection.table().size()];
        for (int k = 0; k < weights.length; k++) {
            weights[k] = projection.format().effective(projection.table().mantissa()[k]);
        }
        return isFull(projection.table(), targets)
                ? new Full(weights, targets, firstTarget, projection.table().delay()[0])
                : new Sparse(projection.table(), weights, firstTarget);
    }

    /** Whether every source reaches every target in order, all with the same delay. */
    private static boolean isFull(SynapseTable table, int targets) {
        if (table.size() == 0 || table.size() != (long) table.sources() * targets) {
            return false;
        }
        for (int k = 0; k < table.size(); k++) {
            if (table.target()[k] != k % targets || table.delay()[k] != table.delay()[0]) {
                return false;
            }
        }
        return true;
    }

    /** All to all: rows of equal length, added as a whole (the loop becomes vector code). */
    @SuppressWarnings("ArrayRecordComponent")
    record Full(int[] weights, int targets, int firstTarget, int delay) implements SpikeSender {
        @Override
        public int send(int source, int step, Arrivals arrivals) {
            int[] sums = arrivals.sums(step + 1 + delay);
            int row = source * targets;
            for (int i = 0; i < targets; i++) {
                sums[firstTarget + i] += weights[row + i];
            }
            arrivals.touch(step + 1 + delay, firstTarget, firstTarget + targets);
            return targets;
        }
    }

    /** Any other. */
    @SuppressWarnings("ArrayRecordComponent")
    record Sparse(SynapseTable table, int[] weights, int firstTarget) implements SpikeSender {
        @Override
        public int send(int source, int step, Arrivals arrivals) {
            int end = table.rowStart()[source + 1];
            for (int k = table.rowStart()[source]; k < end; k++) {
                arrivals.add(
                        step + 1 + table.delay()[k], firstTarget + table.target()[k], weights[k]);
            }
            return end - table.rowStart()[source];
        }
    }
}
