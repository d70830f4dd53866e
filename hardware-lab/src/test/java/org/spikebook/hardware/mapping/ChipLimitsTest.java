package org.spikebook.hardware.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.hardware.RandomNetworks;
import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.hardware.chip.CoreLimits;
import org.spikebook.hardware.document.Chips;
import org.spikebook.hardware.quantization.integer.IntegerNetwork;
import org.spikebook.hardware.quantization.integer.IntegerSynapses;
import org.spikebook.hardware.quantization.integer.LoihiRegisters;
import org.spikebook.hardware.quantization.integer.SignMode;
import org.spikebook.hardware.quantization.integer.WeightFormat;
import org.spikebook.simulator.problem.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Every limit of a Loihi 1 core (Davies et al. 2018; table sizes as in nengo-loihi): what just fits
 * takes one core, one more of it takes another core or is refused.
 */
class ChipLimitsTest {

    private static final ChipSpec LOIHI = Chips.catalog().find("loihi1").orElseThrow();
    private static final WeightFormat BYTES = new WeightFormat(8, 0, SignMode.EXCITATORY);

    @Test
    void neurons_1024ToACore() {
        assertThat(cores(network(1, alike(1024)))).isEqualTo(1);
        assertThat(cores(network(1, alike(1025)))).isEqualTo(2);
    }

    @Test
    void fanInLists_4096ToACore() {
        assertThat(cores(dense(4096, 1))).isEqualTo(1);
        assertThat(refusals(dense(4097, 1)))
                .singleElement()
                .satisfies(p -> assertThat(p.code()).isEqualTo("neuronTooLarge.fanInLists"));
    }

    @Test
    void fanOutEdges_4096ToACore() {
        // each of 1024 neurons reaches every core of the layer behind it
        assertThat(coresOfFirstLayer(layerReaching(4))).isEqualTo(1);
        assertThat(coresOfFirstLayer(layerReaching(5))).isEqualTo(2);
    }

    @Test
    void synapseMemory_16384WordsToACore() {
        // 64 dense weights of 8 bits and 10 bits of header: 9 words of 64 bits for each source
        assertThat(cores(dense(16384 / 9, 64))).isEqualTo(1);
        assertThat(cores(dense(16384 / 9 + 1, 64))).isEqualTo(2);
    }

    @Test
    void thresholds_16ToACore() {
        assertThat(cores(network(1, registers(16, i -> 100 + i, i -> 0)))).isEqualTo(1);
        assertThat(cores(network(1, registers(17, i -> 100 + i, i -> 0)))).isEqualTo(2);
        assertThat(cores(network(1, registers(1024, i -> 100 + i % 16, i -> 0)))).isEqualTo(1);
    }

    @Test
    void neuronConfigurations_32ToACore() {
        assertThat(cores(network(1, registers(32, i -> 100, i -> i)))).isEqualTo(1);
        assertThat(cores(network(1, registers(33, i -> 100, i -> i)))).isEqualTo(2);
    }

    @Test
    void synapseFormats_16ToACore() {
        assertThat(cores(formats(16))).isEqualTo(1);
        assertThat(cores(formats(17))).isEqualTo(2);
    }

    @Test
    void synapseFormats_ofOneNeuron_cannotBeMoreThan16() {
        assertThat(refusals(manyProjectionsIntoOneNeuron(16))).isEmpty();
        assertThat(refusals(manyProjectionsIntoOneNeuron(17)))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.code()).isEqualTo("neuronTooLarge.synapseConfigs");
                    assertThat(p.message()).contains("17", "16");
                });
    }

    /**
     * Of 130 neurons both projections are stored with indices; of the last 65 one of them takes
     * less room without, which is a second format.
     */
    @Test
    void map_thatHalvesACoreForItsFanOut_keepsItsOtherLimits() {
        CoreLimits own = LOIHI.core();
        CoreLimits tight =
                new CoreLimits(
                        own.neurons(),
                        own.fanInLists(),
                        129,
                        own.synapseMemoryBits(),
                        own.neuronConfigs(),
                        own.thresholdConfigs(),
                        1);
        MappingResult result =
                MappedNetworks.map(
                        storedInTwoWays(), RandomNetworks.loihiWith(LOIHI.mesh(), tight));

        assertThat(((MappingResult.Mapped) result).mapping().cores())
                .allSatisfy(core -> assertThat(core.use().exceeded(tight)).isEmpty());
    }

    @Test
    void cores_128ToAChip() {
        assertThat(cores(network(1, alike(128 * 1024)))).isEqualTo(128);
        assertThat(refusals(network(1, alike(128 * 1024 + 1))))
                .extracting(Problem::code)
                .contains("tooManyCores");
    }

    @Test
    void weights_knowNoSevenBits() {
        assertThat(LOIHI.synapses().weightBits()).containsExactly(1, 2, 3, 4, 5, 6, 8);
    }

    @Test
    void chips_beyondWhatCanBeJoinedOrLaidOut_areRefusedWithEverythingElse() {
        MappingResult result = MappedNetworks.map(dense(5000, 1), LOIHI, 16385);
        MappingResult large = MappedNetworks.map(dense(5000, 1), LOIHI, 16384);

        assertThat(problems(result))
                .extracting(Problem::code)
                .containsExactly("chips", "neuronTooLarge.fanInLists");
        assertThat(problems(large))
                .extracting(Problem::code)
                .containsExactly("grid", "neuronTooLarge.fanInLists");
    }

    private static int cores(IntegerNetwork network) {
        return mapped(network).cores().size();
    }

    private static long coresOfFirstLayer(IntegerNetwork network) {
        return mapped(network).cores().stream()
                .filter(c -> c.segments().stream().anyMatch(s -> s.population() == 0))
                .count();
    }

    private static ChipMapping mapped(IntegerNetwork network) {
        MappingResult result = MappedNetworks.map(network, LOIHI);
        assertThat(result).isInstanceOf(MappingResult.Mapped.class);
        return ((MappingResult.Mapped) result).mapping();
    }

    private static List<Problem> refusals(IntegerNetwork network) {
        return problems(MappedNetworks.map(network, LOIHI));
    }

    private static List<Problem> problems(MappingResult result) {
        return switch (result) {
            case MappingResult.Mapped _ -> List.of();
            case MappingResult.Unmappable(List<Problem> problems) -> problems;
        };
    }

    private static IntegerNetwork.Neurons alike(int size) {
        return registers(size, i -> 100, i -> 0);
    }

    private static IntegerNetwork.Neurons registers(
            int size, IntUnaryOperator threshold, IntUnaryOperator decay) {
        return new IntegerNetwork.Neurons(
                "n",
                new LoihiRegisters(
                        new int[size],
                        IntStream.range(0, size).map(decay).toArray(),
                        IntStream.range(0, size).map(threshold).toArray(),
                        new int[size],
                        new int[size],
                        IntStream.range(0, size).map(i -> 1).toArray()),
                0,
                false);
    }

    /** One population without any synapse. */
    private static IntegerNetwork network(int lines, IntegerNetwork.Neurons neurons) {
        return new IntegerNetwork(
                List.of(new IntegerNetwork.Inputs("in", lines)), List.of(neurons), List.of(), 0);
    }

    private static IntegerNetwork dense(int lines, int neurons) {
        return new IntegerNetwork(
                List.of(new IntegerNetwork.Inputs("in", lines)),
                List.of(alike(neurons)),
                List.of(projection("x", 0, 0, BYTES, full(lines, neurons))),
                0);
    }

    /** 1024 neurons before as many populations of 1024 as they are to reach; one synapse each. */
    private static IntegerNetwork layerReaching(int cores) {
        List<IntegerNetwork.Neurons> populations = new ArrayList<>();
        List<IntegerNetwork.Synapses> projections = new ArrayList<>();
        populations.add(alike(1024));
        for (int p = 1; p <= cores; p++) {
            populations.add(alike(1024));
            projections.add(projection("x" + p, 1, p, BYTES, oneEach(1024)));
        }
        return new IntegerNetwork(
                List.of(new IntegerNetwork.Inputs("in", 1)), populations, projections, cores);
    }

    /** Populations of one neuron, each with weights of another size. */
    private static IntegerNetwork formats(int populations) {
        return new IntegerNetwork(
                List.of(new IntegerNetwork.Inputs("in", 1)),
                IntStream.range(0, populations).mapToObj(_ -> alike(1)).toList(),
                IntStream.range(0, populations)
                        .mapToObj(p -> projection("x" + p, 0, p, format(p), full(1, 1)))
                        .toList(),
                populations - 1);
    }

    private static IntegerNetwork manyProjectionsIntoOneNeuron(int projections) {
        return new IntegerNetwork(
                List.of(new IntegerNetwork.Inputs("in", 1)),
                List.of(alike(1)),
                IntStream.range(0, projections)
                        .mapToObj(k -> projection("x" + k, 0, 0, format(k), full(1, 1)))
                        .toList(),
                0);
    }

    private static WeightFormat format(int number) {
        return new WeightFormat(number < 15 ? 8 : 6, number % 15 - 7, SignMode.EXCITATORY);
    }

    private static IntegerNetwork storedInTwoWays() {
        List<IntegerNetwork.Synapses> projections =
                List.of(
                        projection("sparse", 0, 0, BYTES, oneSourceTo(100, 101)),
                        projection("dense", 0, 0, BYTES, oneSourceTo(70, 130)),
                        projection("out", 1, 1, BYTES, full(130, 1)));
        return new IntegerNetwork(
                List.of(new IntegerNetwork.Inputs("in", 1)),
                List.of(alike(130), alike(1)),
                projections,
                1);
    }

    private static IntegerSynapses oneSourceTo(int from, int to) {
        int[] targets = IntStream.range(from, to).toArray();
        return new IntegerSynapses(
                new int[] {0, targets.length},
                targets,
                new short[targets.length],
                new byte[targets.length]);
    }

    private static IntegerNetwork.Synapses projection(
            String id, int source, int target, WeightFormat format, IntegerSynapses table) {
        return new IntegerNetwork.Synapses(id, source, target, format, table);
    }

    private static IntegerSynapses full(int sources, int targets) {
        int size = sources * targets;
        return new IntegerSynapses(
                IntStream.rangeClosed(0, sources).map(s -> s * targets).toArray(),
                IntStream.range(0, size).map(k -> k % targets).toArray(),
                new short[size],
                new byte[size]);
    }

    private static IntegerSynapses oneEach(int neurons) {
        return new IntegerSynapses(
                IntStream.rangeClosed(0, neurons).toArray(),
                IntStream.range(0, neurons).toArray(),
                new short[neurons],
                new byte[neurons]);
    }
}
