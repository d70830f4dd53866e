package org.spikebook.hardware.interchange;

import org.spikebook.hardware.quantization.integer.IntegerSynapses;
import org.spikebook.hardware.quantization.integer.WeightFormat;
import org.spikebook.simulator.text.Numbers;

import java.util.Arrays;
import java.util.Optional;

/**
 * Synapses of one layer as the exchange format gives them, collected target by target.
 *
 * <p>Not safe for use by several threads.
 */
final class NetxSynapses {

    /** So many synapses take about 400 MB. */
    static final long MOST = 40_000_000;

    private static final int MAX_WEIGHT = 256;

    private final int[] rowStart;
    private int[] source = new int[1024];
    private int[] target = new int[1024];
    private short[] weight = new short[1024];
    private int size;
    private int least;
    private int greatest;

    NetxSynapses(int sources) {
        rowStart = new int[sources + 1];
    }

    /**
     * Reads a matrix with a row for each target; a problem where there is none, or where its
     * weights are not integers of the chip.
     */
    static Optional<NetxSynapses> dense(NetxGroup layer, String name, int post, int pre) {
        if (layer.child(name).isPresent()) {
            layer.note("complexWeights");
            return Optional.empty();
        }
        Optional<NetxGroup.Numbers> found = layer.numbers(name);
        if (found.isEmpty()) {
            layer.note("missing", name);
            return Optional.empty();
        }
        double[] weights = found.get().values();
        if (weights.length != (long) post * pre) {
            layer.note("weightCount", (long) post * pre, weights.length);
            return Optional.empty();
        }
        return areWeights(layer, weights)
                ? Optional.of(ofMatrix(weights, post, pre))
                : Optional.empty();
    }

    private static NetxSynapses ofMatrix(double[] weights, int post, int pre) {
        NetxSynapses synapses = new NetxSynapses(pre);
        for (int i = 0; i < post; i++) {
            for (int j = 0; j < pre; j++) {
                synapses.add(j, i, (int) weights[i * pre + j]);
            }
        }
        return synapses;
    }

    /** Whether all are weights of the chip; a problem where one is not. */
    static boolean areWeights(NetxGroup layer, double[] numbers) {
        for (double w : numbers) {
            if (w != Math.rint(w) || w < -MAX_WEIGHT || w >= MAX_WEIGHT) {
                layer.note("weightRange", -MAX_WEIGHT, MAX_WEIGHT - 1, Numbers.readable(w));
                return false;
            }
        }
        return true;
    }

    /** Adds a synapse; a weight of 0 needs none. */
    void add(int from, int to, int w) {
        if (w == 0) {
            return;
        }
        if (size == source.length) {
            source = Arrays.copyOf(source, 2 * size);
            target = Arrays.copyOf(target, 2 * size);
            weight = Arrays.copyOf(weight, 2 * size);
        }
        rowStart[from + 1]++;
        source[size] = from;
        target[size] = to;
        weight[size++] = (short) w;
        least = Math.min(least, w);
        greatest = Math.max(greatest, w);
    }

    int least() {
        return least;
    }

    int greatest() {
        return greatest;
    }

    /** Bits that all weights together use. */
    int usedBits() {
        int used = 0;
        for (int k = 0; k < size; k++) {
            used |= weight[k];
        }
        return used;
    }

    /**
     * @param delays extra steps: one number for all, or one for each source
     * @param shift each weight is stored as {@code weight << shift}, cut to what the format holds
     */
    IntegerSynapses table(int[] delays, WeightFormat format, int shift) {
        int[] starts = rowStart.clone();
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] next = starts.clone();
        int[] targets = new int[size];
        short[] mantissas = new short[size];
        byte[] extra = new byte[size];
        for (int k = 0; k < size; k++) {
            int place = next[source[k]]++;
            targets[place] = target[k];
            mantissas[place] = (short) format.stored(weight[k] << shift);
            extra[place] = (byte) delays[delays.length == 1 ? 0 : source[k]];
        }
        return new IntegerSynapses(starts, targets, mantissas, extra);
    }
}
