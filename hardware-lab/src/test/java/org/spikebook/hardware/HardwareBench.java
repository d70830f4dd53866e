package org.spikebook.hardware;

import org.spikebook.hardware.chip.ChipEvent;
import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.hardware.document.Chips;
import org.spikebook.hardware.emulation.ChipEmulator;
import org.spikebook.hardware.emulation.ChipRun;
import org.spikebook.hardware.emulation.EmulationOutcome;
import org.spikebook.hardware.mapping.ChipMapping;
import org.spikebook.hardware.mapping.MappedNetworks;
import org.spikebook.hardware.mapping.MappingResult;
import org.spikebook.hardware.mapping.placement.PlacementBench;
import org.spikebook.hardware.quantization.integer.IntegerNetwork;
import org.spikebook.simulator.engine.RunControl;

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
        emulate("MNIST 784-128-10", BenchNetworks.layers(784, 128, 10), 0.09, images);
        emulate("MNIST 784-128-64-10", BenchNetworks.layers(784, 128, 64, 10), 0.09, images);
        emulate("MNIST conv 16@5x5-32@3x3-10", BenchNetworks.convolutions(), 0.09, images / 10);
        emulate(
                "random sparse 784-2000, 5 %",
                BenchNetworks.sparse(784, 2000, 0.05), 0.09, images / 10);
        place("100,000 neurons, 7x7 neighborhoods", BenchNetworks.neighborhoods(SIDE, SIDE), 1);
        PlacementBench.run(BenchNetworks.neighborhoods(SIDE, SIDE), LOIHI, HardwareBench::print);
        place("1,000,000 neurons, 7x7 neighborhoods", BenchNetworks.neighborhoods(1000, 1000), 28);
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
                "%-40s %8.0f inferences/s %8.1f M synaptic events/s (%.0f input spikes, %.0f events"
                        + " each)",
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
}
