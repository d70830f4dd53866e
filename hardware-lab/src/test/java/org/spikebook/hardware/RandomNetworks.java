package org.spikebook.hardware;

import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.hardware.chip.CoreLimits;
import org.spikebook.hardware.chip.Mesh;
import org.spikebook.hardware.document.Chips;
import org.spikebook.hardware.quantization.integer.IntegerNetwork;
import org.spikebook.hardware.quantization.integer.IntegerSynapses;
import org.spikebook.hardware.quantization.integer.LoihiRegisters;
import org.spikebook.hardware.quantization.integer.SignMode;
import org.spikebook.hardware.quantization.integer.WeightFormat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Random integer networks and random small chips, for tests. */
public final class RandomNetworks {

    private RandomNetworks() {}

    /** Up to three populations, recurrent and skipping projections, delays, varied registers. */
    public static IntegerNetwork network(SplittableRandom random) {
        int lines = random.nextInt(1, 20);
        List<IntegerNetwork.Neurons> populations = new ArrayList<>();
        for (int p = 0; p < random.nextInt(1, 4); p++) {
            populations.add(population("p" + p, random.nextInt(1, 40), random));
        }
        List<IntegerNetwork.Synapses> projections = new ArrayList<>();
        for (int k = 0; k < random.nextInt(1, 6); k++) {
            int from = random.nextInt(-1, populations.size());
            int source = from < 0 ? 0 : lines + first(populations, from);
            int sources = from < 0 ? lines : populations.get(from).size();
            int to = random.nextInt(populations.size());
            projections.add(
                    projection("x" + k, source, sources, to, populations.get(to).size(), random));
        }
        return new IntegerNetwork(
                List.of(new IntegerNetwork.Inputs("in", lines)),
                populations,
                projections,
                populations.size() - 1);
    }

    private static int first(List<IntegerNetwork.Neurons> populations, int index) {
        return populations.subList(0, index).stream().mapToInt(IntegerNetwork.Neurons::size).sum();
    }

    private static IntegerNetwork.Neurons population(String id, int size, SplittableRandom random) {
        boolean uniform = random.nextBoolean();
        SplittableRandom values = random.split();
        int[] shared = values.ints(6, 0, 1 << 20).toArray();
        LoihiRegisters registers =
                new LoihiRegisters(
                        register(size, uniform, shared[0], values, 0, 4096),
                        register(size, uniform, shared[1], values, 0, 4096),
                        register(size, uniform, shared[2], values, 20, 400),
                        register(size, uniform, shared[3], values, -10, 60),
                        register(size, uniform, shared[4], values, 0, 3),
                        register(size, uniform, shared[5], values, 1, 5));
        return new IntegerNetwork.Neurons(id, registers, random.nextInt(0, 3), uniform);
    }

    private static int[] register(
            int size, boolean uniform, int shared, SplittableRandom random, int min, int end) {
        return IntStream.range(0, size)
                .map(_ -> uniform ? min + shared % (end - min) : random.nextInt(min, end))
                .toArray();
    }

    private static IntegerNetwork.Synapses projection(
            String id, int source, int sources, int to, int targets, SplittableRandom random) {
        double density = random.nextBoolean() ? 1 : random.nextDouble();
        int maxDelay = random.nextBoolean() ? 0 : random.nextInt(0, 6);
        WeightFormat format =
                new WeightFormat(random.nextInt(4, 7), random.nextInt(-3, 3), SignMode.MIXED);
        int[] rowStart = new int[sources + 1];
        List<int[]> synapses = new ArrayList<>();
        for (int j = 0; j < sources; j++) {
            for (int i = 0; i < targets; i++) {
                if (random.nextDouble() < density) {
                    int mantissa = format.nearest(random.nextInt(-256, 256));
                    synapses.add(new int[] {i, mantissa, random.nextInt(0, maxDelay + 1)});
                }
            }
            rowStart[j + 1] = synapses.size();
        }
        int n = synapses.size();
        IntegerSynapses table =
                new IntegerSynapses(rowStart, new int[n], new short[n], new byte[n]);
        for (int k = 0; k < n; k++) {
            table.target()[k] = synapses.get(k)[0];
            table.mantissa()[k] = (short) synapses.get(k)[1];
            table.delay()[k] = (byte) synapses.get(k)[2];
        }
        return new IntegerNetwork.Synapses(id, source, to, format, table);
    }

    /** Loihi with a smaller grid and tighter cores. */
    public static ChipSpec chip(SplittableRandom random) {
        CoreLimits core =
                new CoreLimits(
                        random.nextInt(1, 40),
                        random.nextInt(5, 80),
                        random.nextInt(4, 80),
                        random.nextInt(1, 30) * 1024L,
                        random.nextInt(1, 20),
                        random.nextInt(1, 20),
                        random.nextInt(1, 8));
        int columns = random.nextInt(1, 6);
        int rows = random.nextInt(1, 6);
        Mesh mesh =
                new Mesh(
                        columns,
                        rows,
                        random.nextInt(1, 5),
                        random.nextInt(columns),
                        random.nextInt(rows),
                        1);
        return loihiWith(mesh, core);
    }

    /** Loihi with another grid and other cores. */
    public static ChipSpec loihiWith(Mesh mesh, CoreLimits core) {
        ChipSpec loihi = Chips.catalog().find("loihi1").orElseThrow();
        return new ChipSpec(
                "small",
                "Small",
                loihi.neuronRule(),
                mesh,
                core,
                loihi.synapses(),
                loihi.registers(),
                loihi.costs());
    }
}
