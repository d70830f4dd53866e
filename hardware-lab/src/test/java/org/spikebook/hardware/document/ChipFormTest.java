package org.spikebook.hardware.document;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.hardware.FloatNetworks;
import org.spikebook.hardware.RandomSpikes;
import org.spikebook.hardware.chip.ChipEvent;
import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.hardware.chip.Constant;
import org.spikebook.hardware.chip.Evidence;
import org.spikebook.hardware.emulation.ChipEmulator;
import org.spikebook.hardware.emulation.EmulationOutcome;
import org.spikebook.hardware.mapping.ChipMapper;
import org.spikebook.hardware.mapping.ChipMapping;
import org.spikebook.hardware.mapping.MappingOptions;
import org.spikebook.hardware.mapping.MappingResult;
import org.spikebook.hardware.mapping.placement.PlacementMethod;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.problem.Problem;

import java.util.List;
import java.util.SplittableRandom;

/** The form behind a chip of one's own. */
class ChipFormTest {

    private static final NetworkModel NETWORK = FloatNetworks.layers(20, 30, 10);

    @ParameterizedTest
    @ValueSource(strings = {"loihi1", "truenorth"})
    void fields_ofABundledChip_holdValuesThatCanBeTypedAgain(String id) {
        String file = own(id);

        for (ChipField field : fields(file)) {
            String value = new ChipForm(file).value(field);
            assertThat(value).as(field.pointer()).isNotBlank();
            assertThat(field.label().english()).as(field.pointer()).isNotBlank();
            String again = new ChipForm(file).with(field, value, "mine").file();
            assertThat(new ChipForm(again).value(field)).isEqualTo(value);
            assertThat(problems(again)).as(field.pointer()).isEmpty();
        }
    }

    @Test
    void with_ofAConstant_makesItOnesOwn() {
        String file =
                new ChipForm(own("loihi1")).with(event("synapticEvent"), "12.5", "mine").file();

        Constant constant = chip(file).energyPj(ChipEvent.SYNAPTIC_EVENT);
        assertThat(constant.low()).isEqualTo(12.5);
        assertThat(constant.high()).isEqualTo(12.5);
        assertThat(constant.source().text().english()).isEqualTo("mine");
        assertThat(constant.evidence()).isEqualTo(Evidence.ASSUMED);
    }

    @Test
    void with_wrongValues_keepsThemAndEveryProblemIsFound() {
        String file = own("loihi1");
        file = new ChipForm(file).with(field(file, "/core/neurons"), "many", "mine").file();
        file =
                new ChipForm(file)
                        .with(field(file, "/synapses/weightBits"), "8, 4, x", "mine")
                        .file();
        file = new ChipForm(file).with(event("synapticEvent"), "-3", "mine").file();
        file = new ChipForm(file).with(field(file, "/name"), " ", "mine").file();

        assertThat(new ChipForm(file).value(field(file, "/core/neurons"))).isEqualTo("many");
        assertThat(problems(file))
                .extracting(Problem::path)
                .contains(
                        "/core/neurons",
                        "/synapses/weightBits",
                        "/energyPj/synapticEvent/nominal",
                        "/name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[", "[]", "3", "{}", "{\"core\": 3, \"neuronRule\": []}"})
    void form_ofNonsense_isAFormAndNotAnException(String nonsense) {
        for (ChipField field : fields(nonsense)) {
            assertThat(new ChipForm(nonsense).value(field)).isEmpty();
            assertThat(problems(new ChipForm(nonsense).with(field, "1", "mine").file()))
                    .isNotEmpty();
        }
    }

    /** Whatever a user designs: it is refused, or does not fit, or runs. */
    @RepeatedTest(5)
    void chip_ofOnesOwn_isRefusedOrMapsOrSaysWhyNot(RepetitionInfo repetition) {
        SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
        int ran = 0;
        for (int k = 0; k < 40; k++) {
            String file = own(random.nextBoolean() ? "loihi1" : "truenorth");
            for (ChipField field : fields(file)) {
                if (random.nextInt(4) == 0) {
                    file = new ChipForm(file).with(field, typed(field, random), "mine").file();
                }
            }
            ran += runs(file) ? 1 : 0;
        }
        assertThat(ran).isPositive();
    }

    /** A copy of a bundled chip under an id of its own. */
    private static String own(String id) {
        return Chips.file(id).replace("\"" + id + "\"", "\"my-chip\"");
    }

    private static String typed(ChipField field, SplittableRandom random) {
        int size = 1 << random.nextInt(12);
        return switch (field.kind()) {
            case WORDS -> "Chip " + size;
            case NUMBER, CONSTANT -> String.valueOf(random.nextInt(size + 1));
            case LIST -> random.nextBoolean() ? "1, 2, 4" : String.valueOf(random.nextInt(1, 9));
        };
    }

    private static boolean runs(String file) {
        if (!problems(file).isEmpty()) {
            return false;
        }
        ChipSpec chip = chip(file);
        MappingOptions options = MappingOptions.of(chip).withPlacement(PlacementMethod.IN_ORDER);
        switch (ChipMapper.map(NETWORK, WeightSet.EMPTY, chip, options)) {
            case MappingResult.Unmappable(List<Problem> problems) -> {
                assertThat(problems)
                        .isNotEmpty()
                        .allSatisfy(p -> assertThat(p.message() + p.hint()).isNotBlank());
                return false;
            }
            case MappingResult.Mapped(ChipMapping mapping) -> {
                RandomSpikes source = new RandomSpikes(20, 6, 2, 2, 0.3);
                assertThat(ChipEmulator.run(mapping, source, 1, 1, RunControl.NONE))
                        .isInstanceOf(EmulationOutcome.Ran.class);
                return true;
            }
        }
    }

    private static List<ChipField> fields(String file) {
        return new ChipForm(file).groups().stream().flatMap(g -> g.fields().stream()).toList();
    }

    private static ChipField field(String file, String pointer) {
        return fields(file).stream()
                .filter(f -> f.pointer().equals(pointer))
                .findFirst()
                .orElseThrow();
    }

    private static ChipField event(String key) {
        return field(own("loihi1"), "/energyPj/" + key);
    }

    private static ChipSpec chip(String file) {
        return ChipSpecReader.read(file.getBytes(UTF_8)).orThrow("the file");
    }

    private static List<Problem> problems(String file) {
        return ChipSpecReader.read(file.getBytes(UTF_8)).problems();
    }
}
