package org.spikebook.hardware.emulation;

import org.spikebook.hardware.quantization.integer.IntegerNetwork;
import org.spikebook.hardware.quantization.integer.IntegerSynapses;

/** Adds the weights of one projection to what arrives later. */
sealed interface SpikeSender
        permits SpikeSender.Full, SpikeSender.Sparse, SpikeSender.Delayed, PlasticSynapses {

    /**
     * Sends one spike.
     *
     * @param source index within the projection's source
     * @param step in which it was sent
     * @param arrivals modified
     * @return how many weights were added: the synaptic events
     */
    int send(int source, int step, DelayRing arrivals);

    /** The sender that suits a projection. */
    static SpikeSender of(IntegerNetwork.Synapses projection, int firstTarget, int targets) {
        IntegerSynapses table = projection.table();
        int[] weights = new int[table.size()];
        int[] neurons = new int[table.size()];
        for (int k = 0; k < weights.length; k++) {
            weights[k] = projection.format().effective(table.mantissa()[k]);
            neurons[k] = firstTarget + table.target()[k];
        }
        if (!hasOneDelay(table)) {
            return new Delayed(table, neurons, weights);
        }
        int delay = table.size() == 0 ? 0 : table.delay()[0];
        return isFull(table, targets)
                ? new Full(weights, targets, firstTarget, delay)
                : new Sparse(table.rowStart(), neurons, weights, delay);
    }

    private static boolean hasOneDelay(IntegerSynapses table) {
        for (byte delay : table.delay()) {
            if (delay != table.delay()[0]) {
                return false;
            }
        }
        return true;
    }

    /** Whether every source reaches every target in order. */
    private static boolean isFull(IntegerSynapses table, int targets) {
        if (table.size() == 0 || table.size() != (long) table.sources() * targets) {
            return false;
        }
        for (int k = 0; k < table.size(); k++) {
            if (table.target()[k] != k % targets) {
                return false;
            }
        }
        return true;
    }

    /** All to all: rows of equal length, added as a whole (the loop becomes vector code). */
    @SuppressWarnings("ArrayRecordComponent")
    record Full(int[] weights, int targets, int firstTarget, int delay) implements SpikeSender {
        @Override
        public int send(int source, int step, DelayRing arrivals) {
            int[] sums = arrivals.sums(step + 1 + delay);
            int row = source * targets;
            for (int i = 0; i < targets; i++) {
                sums[firstTarget + i] += weights[row + i];
            }
            arrivals.touch(step + 1 + delay, firstTarget, firstTarget + targets);
            return targets;
        }
    }

    /** Any other, all with the same delay. */
    @SuppressWarnings("ArrayRecordComponent")
    record Sparse(int[] rowStart, int[] neurons, int[] weights, int delay) implements SpikeSender {
        @Override
        public int send(int source, int step, DelayRing arrivals) {
            int[] sums = arrivals.sums(step + 1 + delay);
            byte[] touched = arrivals.touched(step + 1 + delay);
            int begin = rowStart[source];
            int end = rowStart[source + 1];
            for (int k = begin; k < end; k++) {
                int neuron = neurons[k];
                sums[neuron] += weights[k];
                touched[neuron] = 1;
            }
            return end - begin;
        }
    }

    /** Any other, with delays of their own. */
    @SuppressWarnings("ArrayRecordComponent")
    record Delayed(IntegerSynapses table, int[] neurons, int[] weights) implements SpikeSender {
        @Override
        public int send(int source, int step, DelayRing arrivals) {
            int begin = table.rowStart()[source];
            int end = table.rowStart()[source + 1];
            for (int k = begin; k < end; k++) {
                arrivals.add(step + 1 + table.delay()[k], neurons[k], weights[k]);
            }
            return end - begin;
        }
    }
}
