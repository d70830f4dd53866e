package org.spikebook.hardware.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.spikebook.hardware.RandomNetworks;
import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.hardware.mapping.placement.PlacementMethod;
import org.spikebook.hardware.mapping.placement.Routes;
import org.spikebook.hardware.quantization.integer.IntegerNetwork;
import org.spikebook.hardware.quantization.integer.LoihiRegisters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * No mapping breaks a limit or loses a neuron or a synapse; a refusal says why. The limits are
 * recomputed here in the plainest way. Every repetition draws 300 networks and chips from its seed;
 * one in ten is placed by annealing.
 */
class MappingPropertyTest {

    private static final int NETWORKS = 300;
    private static final MappingOptions ANNEALED = MappingOptions.DEFAULT;
    private static final MappingOptions IN_ORDER = ANNEALED.withPlacement(PlacementMethod.IN_ORDER);

    @RepeatedTest(20)
    void map_ofRandomNetworks_keepsEveryLimitAndEverySynapse(RepetitionInfo repetition) {
        SplittableRandom random = new SplittableRandom(1000 + repetition.getCurrentRepetition());
        for (int k = 0; k < NETWORKS; k++) {
            IntegerNetwork network = RandomNetworks.network(random);
            ChipSpec chip = RandomNetworks.chip(random);
            switch (MappedNetworks.map(network, chip, k % 10 == 0 ? ANNEALED : IN_ORDER)) {
                case MappingResult.Mapped(ChipMapping mapping) -> assertSound(mapping);
                case MappingResult.Unmappable(var problems) ->
                        assertThat(problems)
                                .isNotEmpty()
                                .allSatisfy(p -> assertThat(p.message() + p.hint()).isNotBlank());
            }
        }
    }

    private static void assertSound(ChipMapping mapping) {
        IntegerNetwork network = mapping.network();
        assertThat(mapping.cores().size()).isLessThanOrEqualTo(mapping.chip().mesh().cores());
        Map<List<Integer>, Integer> coreOf = new HashMap<>();
        Set<Integer> positions = new HashSet<>();
        for (int c = 0; c < mapping.cores().size(); c++) {
            assertThat(positions.add(mapping.cores().get(c).position())).isTrue();
            for (Segment s : mapping.cores().get(c).segments()) {
                for (int i = s.from(); i < s.to(); i++) {
                    assertThat(coreOf.put(List.of(s.population(), i), c)).isNull();
                }
            }
        }
        assertThat(coreOf).hasSize(network.neurons());
        assertRoutes(mapping, coreOf);
        for (int c = 0; c < mapping.cores().size(); c++) {
            assertLimits(mapping, c, coreOf);
        }
    }

    private static void assertRoutes(ChipMapping mapping, Map<List<Integer>, Integer> coreOf) {
        Map<List<Integer>, Integer> expected = new HashMap<>();
        forEachSynapse(
                mapping.network(),
                (p, source, target) ->
                        expected.merge(
                                List.of(source, coreOf.get(List.of(p.target(), target))),
                                1,
                                Integer::sum));
        Map<List<Integer>, Integer> actual = new HashMap<>();
        Routes routes = mapping.routes();
        for (int s = 0; s < mapping.network().sources(); s++) {
            for (int r = routes.start()[s]; r < routes.start()[s + 1]; r++) {
                assertThat(actual.put(List.of(s, routes.core()[r]), routes.synapses()[r])).isNull();
            }
        }
        assertThat(actual).isEqualTo(expected);
    }

    private static void assertLimits(
            ChipMapping mapping, int core, Map<List<Integer>, Integer> coreOf) {
        IntegerNetwork network = mapping.network();
        Set<Integer> lists = new HashSet<>();
        Set<List<Integer>> fanOut = new HashSet<>();
        Map<String, Map<Integer, Integer>> blocks = new HashMap<>();
        forEachSynapse(
                network,
                (p, source, target) -> {
                    int at = coreOf.get(List.of(p.target(), target));
                    int neuron = source - network.inputLines();
                    if (neuron >= 0 && mapping.coreOfNeuron()[neuron] == core) {
                        fanOut.add(List.of(source, at));
                    }
                    if (at == core) {
                        lists.add(source);
                        blocks.computeIfAbsent(p.id(), _ -> new HashMap<>())
                                .merge(source, 1, Integer::sum);
                    }
                });
        CoreUse use = mapping.cores().get(core).use();
        assertThat(use.exceeded(mapping.chip().core())).isEmpty();
        assertThat(use.amount(Resource.FAN_IN_LISTS)).isEqualTo(lists.size());
        assertThat(use.amount(Resource.FAN_OUT_EDGES)).isEqualTo(fanOut.size());
        Set<List<Object>> formats = new HashSet<>();
        assertThat(use.amount(Resource.SYNAPSE_MEMORY_BITS))
                .isEqualTo(bits(mapping, core, blocks, formats));
        assertThat(use.amount(Resource.SYNAPSE_CONFIGS)).isEqualTo(formats.size());
        assertThat(use.amount(Resource.NEURON_CONFIGS)).isEqualTo(configs(mapping, core, false));
        assertThat(use.amount(Resource.THRESHOLD_CONFIGS)).isEqualTo(configs(mapping, core, true));
    }

    /**
     * @param formats receives the ways in which the blocks of the core are stored
     */
    private static long bits(
            ChipMapping mapping,
            int core,
            Map<String, Map<Integer, Integer>> blocks,
            Set<List<Object>> formats) {
        long total = 0;
        List<Segment> segments = mapping.cores().get(core).segments();
        int neurons = segments.stream().mapToInt(Segment::size).sum();
        for (IntegerNetwork.Synapses p : mapping.network().projections()) {
            int segmentSize =
                    segments.stream()
                            .filter(s -> s.population() == p.target())
                            .mapToInt(Segment::size)
                            .sum();
            List<Integer> sizes = new ArrayList<>(blocks.getOrDefault(p.id(), Map.of()).values());
            int plain = p.format().bits() + Integer.toBinaryString(p.table().maxDelay()).length();
            plain -= p.table().maxDelay() == 0 ? 1 : 0;
            int indexed = plain + (neurons <= 64 ? 6 : 7);
            long denseBits = 0;
            long indexedBits = 0;
            for (int size : sizes) {
                denseBits += plainBits(segmentSize, plain);
                indexedBits += plainBits(size, indexed);
            }
            total += Math.min(denseBits, indexedBits);
            if (!sizes.isEmpty()) {
                int index = denseBits <= indexedBits ? 0 : indexed - plain;
                formats.add(List.of(p.format(), plain, index));
            }
        }
        return total;
    }

    /** Blocks of at most 64 synapses, 10 bits of header, whole words of 64 bits. */
    private static long plainBits(int synapses, int bitsEach) {
        long bits = 0;
        for (int left = synapses; left > 0; left -= 64) {
            bits += 64L * (long) Math.ceil((Math.min(left, 64) * bitsEach + 10) / 64.0);
        }
        return bits;
    }

    private static long configs(ChipMapping mapping, int core, boolean thresholds) {
        Set<List<Integer>> configs = new HashSet<>();
        for (Segment s : mapping.cores().get(core).segments()) {
            LoihiRegisters r =
                    (LoihiRegisters)
                            mapping.network().populations().get(s.population()).registers();
            for (int i = s.from(); i < s.to(); i++) {
                configs.add(
                        thresholds
                                ? List.of(r.vth()[i])
                                : List.of(r.du()[i], r.dv()[i], r.biasExp()[i], r.refractory()[i]));
            }
        }
        return configs.size();
    }

    private interface SynapseVisitor {
        void visit(IntegerNetwork.Synapses projection, int source, int target);
    }

    private static void forEachSynapse(IntegerNetwork network, SynapseVisitor visitor) {
        for (IntegerNetwork.Synapses p : network.projections()) {
            for (int j = 0; j < p.table().sources(); j++) {
                for (int k = p.table().rowStart()[j]; k < p.table().rowStart()[j + 1]; k++) {
                    visitor.visit(p, p.source() + j, p.table().target()[k]);
                }
            }
        }
    }
}
