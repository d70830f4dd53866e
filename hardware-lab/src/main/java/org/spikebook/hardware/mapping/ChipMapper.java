package org.spikebook.hardware.mapping;

import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.hardware.quantization.Quantization;
import org.spikebook.hardware.quantization.QuantizationReport;
import org.spikebook.hardware.quantization.Quantizer;
import org.spikebook.hardware.quantization.integer.IntegerNetwork;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.problem.Problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Quantizes a network, cuts it into cores and places them. Deterministic; without state. */
public final class ChipMapper {

    /** Of all chips together: what routing tables and placement are kept in memory for. */
    private static final int MOST_CORES = 1 << 20;

    private ChipMapper() {}

    /**
     * The network on the chip.
     *
     * @param weights explicit weights; projections without keep those of the document
     */
    public static MappingResult map(
            NetworkModel network, WeightSet weights, ChipSpec chip, MappingOptions options) {
        return switch (Quantizer.quantize(network, weights, chip, options.quantization())) {
            case Quantization.Unsupported(List<Problem> problems) ->
                    new MappingResult.Unmappable(
                            Stream.of(
                                            checkChips(chip, options.chips()),
                                            problems,
                                            limits(network, weights, chip, options))
                                    .flatMap(List::stream)
                                    .toList());
            case Quantization.Quantized(IntegerNetwork integers, QuantizationReport report) ->
                    map(
                            integers,
                            report,
                            chip,
                            options,
                            new FitAdvice(network, weights, chip, options));
        };
    }

    /** The limits that a network with other problems would break next. */
    private static List<Problem> limits(
            NetworkModel network, WeightSet weights, ChipSpec chip, MappingOptions asked) {
        boolean known = chip.synapses().weightBits().contains(asked.quantization().weightBits());
        MappingOptions options = known ? asked : MappingOptions.of(chip).withChips(asked.chips());
        NetworkModel relaxed = RelaxedNetwork.of(network);
        Quantization quantization =
                Quantizer.quantize(relaxed, weights, chip, options.quantization());
        if (!(quantization instanceof Quantization.Quantized(IntegerNetwork integers, _))
                || !checkChips(chip, options.chips()).isEmpty()) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>();
        Optional<Layout> layout = Layout.of(integers, chip, problems);
        int available = chip.mesh().cores() * options.chips();
        if (layout.isPresent() && layout.get().uses().size() > available) {
            problems.addAll(
                    new FitAdvice(relaxed, weights, chip, options)
                            .tooManyCores(layout.get(), available));
        }
        return problems;
    }

    /** What speaks against so many chips in a row, whatever the network. */
    public static List<Problem> checkChips(ChipSpec chip, int chips) {
        int most = chip.mesh().maxChips();
        List<Problem> problems = new ArrayList<>();
        if (chips < 1 || chips > most) {
            problems.add(Problem.of(ChipMapper.class, "", "chips", chip.name(), most, chips));
        } else if ((long) chips * chip.mesh().cores() > MOST_CORES) {
            problems.add(
                    Problem.of(
                            ChipMapper.class,
                            "",
                            "grid",
                            chips,
                            (long) chips * chip.mesh().cores(),
                            MOST_CORES,
                            MOST_CORES / chip.mesh().cores()));
        }
        return problems;
    }

    /** Maps a network that is integers already. */
    static MappingResult map(
            IntegerNetwork network,
            QuantizationReport report,
            ChipSpec chip,
            MappingOptions options,
            FitAdvice advice) {
        List<Problem> problems = new ArrayList<>(checkChips(chip, options.chips()));
        Optional<Layout> found = Layout.of(network, chip, problems);
        if (found.isEmpty() || !problems.isEmpty()) {
            return new MappingResult.Unmappable(problems);
        }
        Layout layout = found.get();
        int available = chip.mesh().cores() * options.chips();
        if (layout.uses().size() > available) {
            return new MappingResult.Unmappable(advice.tooManyCores(layout, available));
        }
        return new MappingResult.Mapped(placed(layout, report, chip, options));
    }

    /** Placed for one spike of every source, as nothing is known of its activity yet. */
    private static ChipMapping placed(
            Layout layout, QuantizationReport report, ChipSpec chip, MappingOptions options) {
        Partition partition = layout.partition();
        List<ChipMapping.Core> cores =
                IntStream.range(0, partition.cores().size())
                        .mapToObj(c ->
                                new ChipMapping.Core(
                                        c, partition.cores().get(c), layout.uses().get(c)))
                        .toList();
        ChipMapping inOrder =
                new ChipMapping(
                        chip,
                        options.chips(),
                        layout.network(),
                        report,
                        cores,
                        partition.coreOfNeuron(),
                        partition.routes(),
                        PlacementReport.NONE);
        long[] oneEach = new long[layout.network().sources()];
        Arrays.fill(oneEach, 1);
        return inOrder.placedFor(oneEach, options.placement());
    }

    /** How many cores a network needs; empty if no number would do. */
    static OptionalInt coresNeeded(IntegerNetwork network, ChipSpec chip) {
        Optional<Layout> layout = Layout.of(network, chip, new ArrayList<>());
        return layout.isPresent()
                ? OptionalInt.of(layout.get().uses().size())
                : OptionalInt.empty();
    }
}
