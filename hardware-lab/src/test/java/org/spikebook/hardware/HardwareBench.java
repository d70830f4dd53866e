package org.spikebook.hardware;

import org.spikebook.engine.RunControl;
import org.spikebook.hardware.chip.ChipEvent;
import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.hardware.document.Chips;
import org.spikebook.hardware.emulation.ChipEmulator;
import org.spikebook.hardware.emulation.ChipRun;
import org.spikebook.hardware.emulation.EmulationOutcome;
import org.spikebook.hardware.mapping.ChipMapping;
import org.spikebook.hardware.mapping.MappedNetworks;
import org.spikebook.hardware.mapping.MappingResult;
import org.spikebook.hardware.quantization.IntegerNetwork;
import org.spikebook.hardware.quantization.NeuronRegisters;
import org.spikebook.hardware.quantization.SignMode;
import org.spikebook.hardware.quantization.SynapseTable;
import org.spikebook.hardware.quantization.WeightFormat;
import org.spikebook.random.SplitMix64;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** How fast the laboratory maps and emulates; run by {@code ./spikebook bench hardware}. */
public final class HardwareBench {

    private static final ChipSpec LOIHI = Chips.catalog().find("loihi1").orElseThrow();
    private static final int STEPS = 25;
    private static final int SIDE = 316;

    private HardwareBench() {}

    public static void main(String[] arguments) {
        int images = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 4000;
        emulate("MNIST 784-128-10", layers(784, 128, 10), 0.09, images);
        emulate("MNIST 784-128-64-10", layers(784, 128, 64, 10), 0.09, images);
        emulate("random sparse 784-2000, 5 %", sparse(784, 2000, 0.05), 0.09, images / 10);
        place("100,000 neurons, 7x7 neighbourhoods", neighbourhoods(SIDE, SIDE), 1);
        place("1,000,000 neurons, 7x7 neighbourhoods", neighbourhoods(1000, 1000), 28);
    }

    private static void emulate(
            String name, IntegerNetwork network, double probability, int images) {
        ChipMapping mapping = mapping(network, 1);
        RandomSpikes source = new RandomSpikes(network.inputLines(), STEPS, images, 1, probability);
        RandomSpikes warmUp =
                new RandomSpikes(network.inputLines(), STEPS, images / 4, 1, probability);
        run(mapping, warmUp);
        // the encoder is not what is measured
        long encodingBegun = System.nanoTime();
        long encoded =
                IntStream.range(0, images).mapToLong(s -> source.spikes(s, 1).spikeCount()).sum();
        double encoding = (System.nanoTime() - encodingBegun) / 1e9;
        long begun = System.nanoTime();
        ChipRun run = run(mapping, source);
        double seconds = (System.nanoTime() - begun) / 1e9 - encoding;
        long events = run.traffic().count(ChipEvent.SYNAPTIC_EVENT);
        print(
                "%-40s %8.0f inferences/s %8.1f M synaptic events/s (%.0f input spikes, %.0f events each)",
                name,
                images / seconds,
                events / seconds / 1e6,
                (double) encoded / images,
                (double) events / images);
    }

    private static void place(String name, IntegerNetwork network, int chips) {
        long begun = System.nanoTime();
        ChipMapping mapping = mapping(network, chips);
        double seconds = (System.nanoTime() - begun) / 1e9;
        print(
                "%-40s %8.2f s to map onto %d cores; hop energy %.2f of that in order",
                name,
                seconds,
                mapping.cores().size(),
                mapping.placement().chosen().hopEnergyPj()
                        / mapping.placement().inOrder().hopEnergyPj());
    }

    @SuppressWarnings("SystemOut")
    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    private static ChipMapping mapping(IntegerNetwork network, int chips) {
        return switch (MappedNetworks.map(network, LOIHI, chips)) {
            case MappingResult.Mapped(ChipMapping mapping) -> mapping;
            case MappingResult.Unmappable(var problems) ->
                    throw new IllegalStateException(problems.toString());
        };
    }

    private static ChipRun run(ChipMapping mapping, RandomSpikes source) {
        EmulationOutcome outcome = ChipEmulator.run(mapping, source, 1, 1, RunControl.NONE);
        return ((EmulationOutcome.Ran) outcome).run();
    }

    private static IntegerNetwork layers(int... sizes) {
        SplitMix64 random = new SplitMix64(1);
        List<IntegerNetwork.Neurons> populations = new ArrayList<>();
        List<IntegerNetwork.Synapses> projections = new ArrayList<>();
        int source = 0;
        for (int k = 1; k < sizes.length; k++) {
            populations.add(population("layer" + k, sizes[k], 400 * sizes[k - 1]));
            SynapseTable table = table(sizes[k - 1], sizes[k], 1, (j, i) -> true, random);
            projections.add(projection(k, source, table));
            source += sizes[k - 1];
        }
        return new IntegerNetwork(
                List.of(new IntegerNetwork.Inputs("in", sizes[0])),
                populations,
                projections,
                populations.size() - 1);
    }

    private static IntegerNetwork sparse(int lines, int neurons, double density) {
        SplitMix64 random = new SplitMix64(2);
        SynapseTable table =
                table(lines, neurons, density, (j, i) -> random.nextDouble() < density, random);
        return new IntegerNetwork(
                List.of(new IntegerNetwork.Inputs("in", lines)),
                List.of(population("random", neurons, 20_000)),
                List.of(projection(1, 0, table)),
                0);
    }

    /** A sheet of neurons, each reaching the 7 x 7 neurons around it. */
    private static IntegerNetwork neighbourhoods(int columns, int rows) {
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
        SynapseTable table =
                new SynapseTable(
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

    private static SynapseTable table(
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
        return new SynapseTable(
                rowStart,
                Arrays.copyOf(target, count),
                Arrays.copyOf(mantissa, count),
                new byte[count]);
    }

    private static IntegerNetwork.Synapses projection(int number, int source, SynapseTable table) {
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
                id, new NeuronRegisters(du, dv, vth, zero, zero, one), 1, true);
    }
}
