package org.spikebook.hardware.mapping;

import org.spikebook.hardware.quantization.integer.IntegerSynapses;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Collects synapses, targets ascending, and orders them by source, then delay, then target. */
final class TableBuilder {

    private final int sources;
    private int[] row = new int[64];
    private int[] target = new int[64];
    private short[] weight = new short[64];
    private byte[] delay = new byte[64];
    private int size;

    TableBuilder(int sources) {
        this.sources = sources;
    }

    void add(int source, int to, int mantissa, int delaySteps) {
        if (size == row.length) {
            row = Arrays.copyOf(row, 2 * size);
            target = Arrays.copyOf(target, 2 * size);
            weight = Arrays.copyOf(weight, 2 * size);
            delay = Arrays.copyOf(delay, 2 * size);
        }
        row[size] = source;
        target[size] = to;
        weight[size] = (short) mantissa;
        delay[size++] = (byte) delaySteps;
    }

    boolean isEmpty() {
        return size == 0;
    }

    IntegerSynapses build() {
        int[] byDelay = sorted(identity(), k -> delay[k], Byte.MAX_VALUE + 1).order();
        Sorted byRow = sorted(byDelay, k -> row[k], sources);
        int[] targets = new int[size];
        short[] mantissas = new short[size];
        byte[] delays = new byte[size];
        for (int k = 0; k < size; k++) {
            targets[k] = target[byRow.order()[k]];
            mantissas[k] = weight[byRow.order()[k]];
            delays[k] = delay[byRow.order()[k]];
        }
        return new IntegerSynapses(byRow.starts(), targets, mantissas, delays);
    }

    private int[] identity() {
        int[] order = new int[size];
        Arrays.setAll(order, k -> k);
        return order;
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Sorted(int[] order, int[] starts) {}

    /** Stable. */
    private static Sorted sorted(int[] order, IntUnaryOperator key, int keys) {
        int[] starts = new int[keys + 1];
        for (int k : order) {
            starts[key.applyAsInt(k) + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] next = starts.clone();
        int[] out = new int[order.length];
        for (int k : order) {
            out[next[key.applyAsInt(k)]++] = k;
        }
        return new Sorted(out, starts);
    }
}
