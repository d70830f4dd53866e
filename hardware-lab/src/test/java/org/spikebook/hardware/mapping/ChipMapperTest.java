package org.spikebook.hardware.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.hardware.FloatNetworks;
import org.spikebook.hardware.RandomNetworks;
import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.hardware.chip.Mesh;
import org.spikebook.hardware.document.Chips;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.problem.Problem;

import java.util.List;

class ChipMapperTest {

    private static final ChipSpec LOIHI = Chips.catalog().find("loihi1").orElseThrow();

    @Test
    void map_of784To128_fillsOneCoreAsComputedByHand() {
        ChipMapping mapping = mapped(FloatNetworks.layers(784, 128), LOIHI);

        // two dense blocks of 64 · 8 + 10 = 522, rounded to 576 bits, for each of 784 sources
        assertThat(mapping.cores()).hasSize(1);
        CoreUse use = mapping.cores().getFirst().use();
        assertThat(use.amount(Resource.SYNAPSE_MEMORY_BITS)).isEqualTo(784 * 2 * 576);
        assertThat(use.amount(Resource.FAN_IN_LISTS)).isEqualTo(784);
        assertThat(use.tightest(LOIHI.core())).isEqualTo(Resource.SYNAPSE_MEMORY_BITS);
    }

    @Test
    void map_of784To256_takesTwoCores() {
        assertThat(mapped(FloatNetworks.layers(784, 256), LOIHI).cores()).hasSize(2);
    }

    @Test
    void map_ofThreeLayers_takesThreeCoresAndMixesLayersOnOne() {
        ChipMapping mapping = mapped(FloatNetworks.layers(784, 256, 128, 10), LOIHI);

        assertThat(mapping.cores()).hasSize(3);
        assertThat(mapping.cores().get(1).segments())
                .extracting(Segment::population)
                .containsExactly(0, 1);
        // each input line reaches the two cores that share the first layer
        assertThat(mapping.routes().start()[1]).isEqualTo(2);
    }

    @Test
    void map_ofNetworkThatDoesNotFit_namesLayersLimitAndRemedy() {
        ChipSpec small = RandomNetworks.loihiWith(new Mesh(1, 1, 2, 0, 0, 1), LOIHI.core());
        List<Problem> problems = problems(FloatNetworks.layers(784, 400, 10), small);

        assertThat(problems.getFirst().message())
                .contains("needs 3 cores and there are 2: 1 too many");
        assertThat(problems.getFirst().hint()).contains("weights of 5 bits");
        assertThat(problems).extracting(Problem::code).contains("layerCores.synapseMemoryBits");
        assertThat(problems.get(1).message()).contains("\"layer1\"");
    }

    @Test
    void map_ontoMoreChips_fitsWhatOneCannotHold() {
        ChipSpec small = RandomNetworks.loihiWith(new Mesh(1, 1, 2, 0, 0, 2), LOIHI.core());
        NetworkModel network = FloatNetworks.layers(784, 400, 10);

        MappingResult two =
                ChipMapper.map(
                        network, WeightSet.EMPTY, small, MappingOptions.DEFAULT.withChips(2));
        MappingResult three =
                ChipMapper.map(
                        network, WeightSet.EMPTY, small, MappingOptions.DEFAULT.withChips(3));

        assertThat(two)
                .isInstanceOfSatisfying(
                        MappingResult.Mapped.class,
                        m -> assertThat(m.mapping().cores()).hasSize(3));
        assertThat(three)
                .isInstanceOfSatisfying(
                        MappingResult.Unmappable.class,
                        u -> assertThat(u.problems().getFirst().code()).isEqualTo("chips"));
    }

    @Test
    void map_ofNeuronWithTooManySources_saysByHowMuch() {
        List<Problem> problems = problems(FloatNetworks.layers(5000, 3), LOIHI);

        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().path()).isEqualTo("/populations/0");
        assertThat(problems.getFirst().message()).contains("5000", "4096", "904");
    }

    @Test
    void map_ofTooManyLimitsTogether_reportsEach() {
        List<Problem> problems = problems(FloatNetworks.layers(20_000, 1), LOIHI);

        assertThat(problems)
                .extracting(Problem::code)
                .containsExactlyInAnyOrder(
                        "neuronTooLarge.fanInLists", "neuronTooLarge.synapseMemoryBits");
    }

    private static ChipMapping mapped(NetworkModel network, ChipSpec chip) {
        return switch (ChipMapper.map(network, WeightSet.EMPTY, chip, MappingOptions.DEFAULT)) {
            case MappingResult.Mapped(ChipMapping mapping) -> mapping;
            case MappingResult.Unmappable(List<Problem> problems) ->
                    throw new AssertionError(problems.toString());
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"loihi1", "truenorth"})
    void map_ofWhatTheChipLacksAndCannotHold_saysBothTogether(String chip) {
        String json =
                """
                {"format": "spikebook/network/1", "name": "both", "recorders": [],
                 "populations": [{"id": "z", "size": 3, "model": {"type": "izhikevich"}}],
                 "stimuli": [{"id": "in", "type": "poisson", "size": 70000, "rateHz": 50}],
                 "projections": [{"id": "x", "from": "in", "to": "z", "connector": {"type": "allToAll"},
                   "weight": 1, "delayMs": 300}],
                 "run": {"dtMs": 1, "durationMs": 20, "seed": 1}}
                """;

        List<Problem> problems =
                problems(FloatNetworks.read(json), Chips.catalog().find(chip).orElseThrow());

        assertThat(problems).extracting(Problem::code).contains("model", "delay");
        assertThat(problems)
                .extracting(Problem::code)
                .anyMatch(code -> code.startsWith("neuronTooLarge") || code.startsWith("tooMany"));
    }

    private static List<Problem> problems(NetworkModel network, ChipSpec chip) {
        return switch (ChipMapper.map(network, WeightSet.EMPTY, chip, MappingOptions.DEFAULT)) {
            case MappingResult.Mapped _ -> List.of();
            case MappingResult.Unmappable(List<Problem> problems) -> problems;
        };
    }
}
