package org.spikebook.hardware;

import org.spikebook.hardware.quantization.integer.IntegerNetwork;
import org.spikebook.hardware.quantization.integer.IntegerSynapses;
import org.spikebook.hardware.quantization.integer.LoihiRegisters;
import org.spikebook.hardware.quantization.integer.SignMode;
import org.spikebook.hardware.quantization.integer.WeightFormat;
import org.spikebook.simulator.random.SplitMix64;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Networks whose mapping and emulation are timed. */
final class BenchNetworks {

    private BenchNetworks() {}

    static IntegerNetwork layers(int... sizes) {
        SplitMix64 random = new SplitMix64(1);
        List<IntegerNetwork.Neurons> populations = new ArrayList<>();
        List<IntegerNetwork.Synapses> projections = new ArrayList<>();
        int source = 0;
        for (int k = 1; k < sizes.length; k++) {
            populations.add(population("layer" + k, sizes[k], 400 * sizes[k - 1]));
            IntegerSynapses table = table(sizes[k - 1], sizes[k], 1, (j, i) -> true, random);
            projections.add(projection(k, source, table));
            source += sizes[k - 1];
        }
        return new IntegerNetwork(
                List.of(new IntegerNetwork.Inputs("in", sizes[0])),
                populations,
                projections,
                populations.size() - 1);
    }

    /** 28 x 28 pixels, 16 kernels of 5 x 5, 32 of 3 x 3, both with stride 2, and ten answers. */
    static IntegerNetwork convolutions() {
        SplitMix64 random = new SplitMix64(3);
        List<IntegerSynapses> tables =
                List.of(
                        convolution(new int[] {1, 28, 16, 12}, 5, random),
                        convolution(new int[] {16, 12, 32, 5}, 3, random),
                        table(800, 10, 1, (j, i) -> true, random));
        int[] sizes = {784, 16 * 144, 800, 10};
        int[] fanIn = {25, 144, 800};
        List<IntegerNetwork.Neurons> populations = new ArrayList<>();
        List<IntegerNetwork.Synapses> projections = new ArrayList<>();
        int source = 0;
        for (int k = 1; k < sizes.length; k++) {
            populations.add(population("layer" + k, sizes[k], 400 * fanIn[k - 1]));
            projections.add(projection(k, source, tables.get(k - 1)));
            source += sizes[k - 1];
        }
        return new IntegerNetwork(
                List.of(new IntegerNetwork.Inputs("in", 784)), populations, projections, 2);
    }

    /**
     * Shared weights with stride 2.
     *
     * @param shape channels and side of the image, channels and side of the result
     */
    private static IntegerSynapses convolution(int[] shape, int kernel, SplitMix64 random) {
        int side = shape[1];
        int outSide = shape[3];
        short[] weights = new short[shape[2] * shape[0] * kernel * kernel];
        for (int k = 0; k < weights.length; k++) {
            weights[k] = (short) (2 * (random.nextInt(255) - 120));
        }
        List<int[]> synapses = new ArrayList<>();
        int[] rowStart = new int[shape[0] * side * side + 1];
        for (int j = 0; j < rowStart.length - 1; j++) {
            int channel = j / (side * side);
            int y = j / side % side;
            int x = j % side;
            for (int o = 0; o < shape[2]; o++) {
                for (int oy = 0; oy < outSide; oy++) {
                    for (int ox = 0; ox < outSide; ox++) {
                        int dy = y - 2 * oy;
                        int dx = x - 2 * ox;
                        if (dy >= 0 && dy < kernel && dx >= 0 && dx < kernel) {
                            int w = ((o * shape[0] + channel) * kernel + dy) * kernel + dx;
                            synapses.add(new int[] {(o * outSide + oy) * outSide + ox, weights[w]});
                        }
                    }
                }
            }
            rowStart[j + 1] = synapses.size();
        }
        short[] mantissa = new short[synapses.size()];
        for (int k = 0; k < mantissa.length; k++) {
            mantissa[k] = (short) synapses.get(k)[1];
        }
        return new IntegerSynapses(
                rowStart,
                synapses.stream().mapToInt(s -> s[0]).toArray(),
                mantissa,
                new byte[mantissa.length]);
    }

    static IntegerNetwork sparse(int lines, int neurons, double density) {
        SplitMix64 random = new SplitMix64(2);
        IntegerSynapses table =
                table(lines, neurons, density, (j, i) -> random.nextDouble() < density, random);
        return new IntegerNetwork(
                List.of(new IntegerNetwork.Inputs("in", lines)),
                List.of(population("random", neurons, 20_000)),
                List.of(projection(1, 0, table)),
                0);
    }

    /** A sheet of neurons, each reaching the 7 x 7 neurons around it. */
    static IntegerNetwork neighborhoods(int columns, int rows) {
        int neurons = columns * rows;
        int[] rowStart = new int[neurons + 1];
        int[] target = new int[49 * neurons];
        int count = 0;
        for (int n = 0; n < neurons; n++) {
            int x = n % columns;
            int y = n / columns;
            for (int ty = Math.max(0, y - 3); ty <= Math.min(rows - 1, y + 3); ty++) {
                for (int tx = Math.max(0, x - 3); tx <= Math.min(columns - 1, x + 3); tx++) {
                    target[count++] = ty * columns + tx;
                }
            }
            rowStart[n + 1] = count;
        }
        IntegerSynapses table =
                new IntegerSynapses(
                        rowStart, Arrays.copyOf(target, count), filled(count), new byte[count]);
        return new IntegerNetwork(
                List.of(),
                List.of(population("sheet", neurons, 1000)),
                List.of(projection(1, 0, table)),
                0);
    }

    private static short[] filled(int size) {
        short[] mantissas = new short[size];
        Arrays.fill(mantissas, (short) 20);
        return mantissas;
    }

    private interface Joins {
        boolean joins(int source, int target);
    }

    private static IntegerSynapses table(
            int sources, int targets, double density, Joins joins, SplitMix64 random) {
        int[] rowStart = new int[sources + 1];
        int capacity = (int) (1.2 * sources * targets * density) + targets;
        int[] target = new int[capacity];
        short[] mantissa = new short[capacity];
        int count = 0;
        for (int j = 0; j < sources; j++) {
            for (int i = 0; i < targets; i++) {
                if (joins.joins(j, i)) {
                    target[count] = i;
                    mantissa[count++] = (short) (2 * (random.nextInt(255) - 120));
                }
            }
            rowStart[j + 1] = count;
        }
        return new IntegerSynapses(
                rowStart,
                Arrays.copyOf(target, count),
                Arrays.copyOf(mantissa, count),
                new byte[count]);
    }

    private static IntegerNetwork.Synapses projection(
            int number, int source, IntegerSynapses table) {
        return new IntegerNetwork.Synapses(
                "projection" + number,
                source,
                number - 1,
                new WeightFormat(8, 0, SignMode.MIXED),
                table);
    }

    private static IntegerNetwork.Neurons population(String id, int size, int threshold) {
        int[] zero = new int[size];
        int[] one = new int[size];
        int[] du = new int[size];
        int[] dv = new int[size];
        int[] vth = new int[size];
        Arrays.fill(one, 1);
        Arrays.fill(du, 4095);
        Arrays.fill(dv, 200);
        Arrays.fill(vth, Math.min(threshold / 64, 2000));
        return new IntegerNetwork.Neurons(
                id, new LoihiRegisters(du, dv, vth, zero, zero, one), 1, true);
    }
}
