package org.spikebook.hardware.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.spikebook.hardware.FloatNetworks;
import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.hardware.chip.CoreLimits;
import org.spikebook.hardware.document.Chips;
import org.spikebook.hardware.mapping.placement.PlacementMethod;
import org.spikebook.hardware.quantization.Quantization;
import org.spikebook.hardware.quantization.Quantizer;
import org.spikebook.hardware.quantization.integer.AxonCopies;
import org.spikebook.hardware.quantization.integer.IntegerNetwork;
import org.spikebook.hardware.quantization.integer.IntegerSynapses;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.problem.Problem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Nothing is lost on crossbars and no limit is broken. The limits are recomputed here in the
 * plainest way; each repetition draws networks and small chips from its own seed.
 */
class CrossbarMapperTest {

    private static final ChipSpec TRUE_NORTH = Chips.catalog().find("truenorth").orElseThrow();
    private static final int NETWORKS = 25;

    @RepeatedTest(20)
    void map_ofRandomNetworks_keepsEveryLimitAndEveryWeight(RepetitionInfo repetition) {
        SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
        int mapped = 0;
        for (int k = 0; k < NETWORKS; k++) {
            NetworkModel network = FloatNetworks.read(document(random));
            ChipSpec chip = chip(random.nextInt(8, 60), random.nextInt(8, 60));
            int bits = random.nextInt(2, 5);
            MappingOptions options =
                    MappingOptions.of(chip)
                            .withWeightBits(bits)
                            .withPlacement(PlacementMethod.IN_ORDER);
            switch (ChipMapper.map(network, WeightSet.EMPTY, chip, options)) {
                case MappingResult.Mapped(ChipMapping mapping) -> {
                    mapped++;
                    assertLimits(mapping);
                    assertWeights(mapping, logical(network, chip, options));
                }
                case MappingResult.Unmappable(List<Problem> problems) ->
                        assertThat(problems)
                                .isNotEmpty()
                                .allSatisfy(p -> assertThat(p.message() + p.hint()).isNotBlank());
            }
        }
        assertThat(mapped).isGreaterThan(NETWORKS / 4);
    }

    @Test
    void map_ofNeuronsWithMoreThan256Inputs_splitsThem() {
        NetworkModel network = FloatNetworks.layers(300, 20, 5);

        ChipMapping mapping = mapped(network, TRUE_NORTH);

        assertThat(mapping.network().populations())
                .extracting(IntegerNetwork.Neurons::id)
                .containsExactly("layer1", "layer2", "layer1/parts", "layer1/copies");
        assertLimits(mapping);
    }

    @Test
    void map_ofALoopFasterThanItsRelays_saysHowSlowItMustBe() {
        String loop =
                """
                {"format": "spikebook/network/1", "name": "loop", "populations": [{"id": "a", "size": 8,
                  "model": {"type": "lif", "tauMemMs": 1e6, "vRestMv": 0, "vResetMv": 0, "vThresholdMv": 1,
                   "tRefMs": 0}, "receptors": {"type": "delta"}}], "stimuli": [], "recorders": [],
                 "projections": [{"id": "a-a", "from": "a", "to": "a", "connector": {"type": "allToAll"},
                  "weightMv": {"normal": {"mean": 0, "sd": 1}}, "delayMs": %d}],
                 "run": {"dtMs": 1, "durationMs": 10, "seed": 1}}
                """;

        assertThat(problems(FloatNetworks.read(loop.formatted(1))))
                .extracting(Problem::code)
                .containsExactly("loopTooFast");
        assertThat(mapped(FloatNetworks.read(loop.formatted(2)), TRUE_NORTH).cores()).hasSize(2);
        assertThat(problems(FloatNetworks.read(loop.formatted(20))))
                .extracting(Problem::code)
                .containsExactly("delay");
    }

    private static List<Problem> problems(NetworkModel network) {
        return ((MappingResult.Unmappable)
                        ChipMapper.map(
                                network,
                                WeightSet.EMPTY,
                                TRUE_NORTH,
                                MappingOptions.of(TRUE_NORTH)))
                .problems();
    }

    private static ChipMapping mapped(NetworkModel network, ChipSpec chip) {
        return ((MappingResult.Mapped)
                        ChipMapper.map(network, WeightSet.EMPTY, chip, MappingOptions.of(chip)))
                .mapping();
    }

    private static IntegerNetwork logical(
            NetworkModel network, ChipSpec chip, MappingOptions options) {
        return ((Quantization.Quantized)
                        Quantizer.quantize(network, WeightSet.EMPTY, chip, options.quantization()))
                .network();
    }

    private static ChipSpec chip(int neurons, int axons) {
        CoreLimits core =
                new CoreLimits(
                        neurons, axons, neurons, (long) neurons * axons, neurons, neurons, 4);
        return new ChipSpec(
                "small",
                "Small",
                TRUE_NORTH.neuronRule(),
                TRUE_NORTH.mesh(),
                core,
                TRUE_NORTH.synapses(),
                TRUE_NORTH.registers(),
                TRUE_NORTH.costs());
    }

    /** Two layers with a skip and a slow way back. */
    private static String document(SplittableRandom random) {
        return """
        {"format": "spikebook/network/1", "name": "random",
         "populations": [%s, %s],
         "stimuli": [{"id": "in", "type": "poisson", "size": %d, "rateHz": 50}],
         "projections": [%s, %s, %s, %s], "recorders": [],
         "run": {"dtMs": 1, "durationMs": 20, "seed": %d}}
        """
                .formatted(
                        population("a", random.nextInt(1, 30)),
                        population("b", random.nextInt(1, 30)),
                        random.nextInt(1, 60),
                        projection("in", "a", 0, random),
                        projection("a", "b", 0, random),
                        projection("in", "b", random.nextInt(3), random),
                        projection("b", "a", random.nextInt(3, 12), random),
                        random.nextInt(1000));
    }

    private static String population(String id, int size) {
        return """
        {"id": "%s", "size": %d, "model": {"type": "lif", "vRestMv": 0, "vResetMv": 0,
          "vThresholdMv": 1, "tRefMs": 0}, "receptors": {"type": "delta"}}
        """
                .formatted(id, size);
    }

    private static String projection(String from, String to, int delayMs, SplittableRandom random) {
        return """
        {"id": "%1$s-%2$s", "from": "%1$s", "to": "%2$s", "connector": {"type": "fixedProbability",
          "probability": %4$s}, "weightMv": {"normal": {"mean": 0.1, "sd": 0.3}}, "delayMs": %3$d}
        """
                .formatted(from, to, delayMs, 0.1 + 0.9 * random.nextDouble());
    }

    /** Neurons and axons of each core counted one by one; one axon for each neuron. */
    private static void assertLimits(ChipMapping mapping) {
        IntegerNetwork network = mapping.network();
        Map<Integer, Set<List<Integer>>> axonsOfCore = new HashMap<>();
        Map<Integer, Set<List<Integer>>> axonsOfSource = new HashMap<>();
        for (int k = 0; k < network.projections().size(); k++) {
            IntegerNetwork.Synapses p = network.projections().get(k);
            IntegerSynapses table = p.table();
            assertThat(table.maxDelay()).isLessThanOrEqualTo(14);
            for (int j = 0; j < table.sources(); j++) {
                for (int s = table.rowStart()[j]; s < table.rowStart()[j + 1]; s++) {
                    int neuron = network.firstNeuron(p.target()) + table.target()[s];
                    int core = mapping.coreOfNeuron()[neuron];
                    List<Integer> axon = List.of(k, j, (int) table.delay()[s]);
                    axonsOfCore.computeIfAbsent(core, _ -> new HashSet<>()).add(axon);
                    axonsOfSource
                            .computeIfAbsent(p.source() + j, _ -> new HashSet<>())
                            .add(List.of(core, k, (int) table.delay()[s]));
                }
            }
        }
        CoreLimits limits = mapping.chip().core();
        for (int c = 0; c < mapping.cores().size(); c++) {
            int axons = axonsOfCore.getOrDefault(c, Set.of()).size();
            CoreUse use = mapping.cores().get(c).use();
            assertThat(use.amount(Resource.FAN_IN_LISTS)).isEqualTo(axons);
            assertThat(use.exceeded(limits)).isEmpty();
            assertThat(axons).isLessThanOrEqualTo(limits.fanInLists());
            assertThat(use.amount(Resource.NEURONS)).isLessThanOrEqualTo(limits.neurons());
        }
        axonsOfSource.forEach((source, axons) -> {
            if (source >= network.inputLines()) {
                assertThat(axons).as("axons of source %d", source).hasSize(1);
            }
        });
    }

    /** What a spike of each source adds to each neuron, in all, through relays of copies. */
    private static void assertWeights(ChipMapping mapping, IntegerNetwork logical) {
        boolean split =
                mapping.network().populations().stream().anyMatch(p -> p.id().endsWith("/parts"));
        if (split) {
            return;
        }
        Map<List<Integer>, Integer> expected = new TreeMap<>(CrossbarMapperTest::compare);
        for (IntegerNetwork.Synapses p : logical.projections()) {
            collect(p, logical, p.source(), expected);
        }
        expected.values().removeIf(w -> w == 0);
        Map<List<Integer>, Integer> actual = new TreeMap<>(CrossbarMapperTest::compare);
        int[] origin = origins(mapping.network(), logical.sources());
        for (IntegerNetwork.Synapses p : mapping.network().projections()) {
            if (p.target() < logical.populations().size()) {
                for (int j = 0; j < p.table().sources(); j++) {
                    addRow(p, mapping.network(), j, origin[p.source() + j], actual);
                }
            }
        }
        assertThat(actual).isEqualTo(expected);
    }

    private static int compare(List<Integer> a, List<Integer> b) {
        int first = Integer.compare(a.get(0), b.get(0));
        return first != 0 ? first : Integer.compare(a.get(1), b.get(1));
    }

    private static void collect(
            IntegerNetwork.Synapses p,
            IntegerNetwork network,
            int firstSource,
            Map<List<Integer>, Integer> sums) {
        for (int j = 0; j < p.table().sources(); j++) {
            addRow(p, network, j, firstSource + j, sums);
        }
    }

    private static void addRow(
            IntegerNetwork.Synapses p,
            IntegerNetwork network,
            int row,
            int source,
            Map<List<Integer>, Integer> sums) {
        for (int s = p.table().rowStart()[row]; s < p.table().rowStart()[row + 1]; s++) {
            int neuron = network.firstNeuron(p.target()) + p.table().target()[s];
            int weight = p.format().effective(p.table().mantissa()[s]);
            assertThat(p.format() instanceof AxonCopies || weight != 0).isTrue();
            sums.merge(List.of(source, neuron), weight, Integer::sum);
        }
    }

    /** Which source of the drawn network each source stands for. */
    private static int[] origins(IntegerNetwork network, int originals) {
        int[] origin = new int[network.sources()];
        for (int s = 0; s < originals; s++) {
            origin[s] = s;
        }
        List<IntegerNetwork.Synapses> copies = new ArrayList<>(network.projections());
        copies.removeIf(p -> !p.id().endsWith("/copies"));
        for (IntegerNetwork.Synapses p : copies) {
            int first = network.inputLines() + network.firstNeuron(p.target());
            for (int j = 0; j < p.table().sources(); j++) {
                for (int s = p.table().rowStart()[j]; s < p.table().rowStart()[j + 1]; s++) {
                    origin[first + p.table().target()[s]] = origin[p.source() + j];
                }
            }
        }
        return origin;
    }
}
