package org.spikebook.hardware.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.hardware.chip.ChipEvent;
import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.simulator.problem.Problem;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

class ChipSpecReaderTest {

    @Test
    void catalog_holdsLoihiWithItsPublishedLimits() {
        ChipSpec loihi = Chips.catalog().find("loihi1").orElseThrow();

        assertThat(loihi.mesh().cores()).isEqualTo(128);
        assertThat(loihi.core().synapseMemoryBits()).isEqualTo(128 * 1024 * 8);
        assertThat(loihi.costs().energyPj().get(ChipEvent.SYNAPTIC_EVENT).nominal())
                .isEqualTo(23.6);
        assertThat(loihi.costs().energyPj().values())
                .allSatisfy(c -> assertThat(c.source().text().english()).isNotBlank());
    }

    @Test
    void bundledChips_haveTextsInEveryLocale() {
        for (ChipEvent event : ChipEvent.values()) {
            assertThat(event.text().in(Locale.GERMAN)).isNotBlank();
        }
    }

    @Test
    void read_ofTheOnlyPossibleValueMissed_namesIt() throws IOException {
        assertThat(problems(loihi().replace("\"stateBits\": 24", "\"stateBits\": 23")))
                .extracting(Problem::message)
                .containsExactly("'stateBits' must be 24, was 23");
    }

    @Test
    void read_ofChipWithManyMistakes_reportsEachAtItsPath() throws IOException {
        String broken =
                loihi().replace("\"tileColumns\": 8", "\"tileColumns\": 0")
                        .replace("\"fanInLists\": 4096", "\"fanInLists\": \"many\"")
                        .replace("\"fanOutEdges\": 4096,", "")
                        .replace("[1, 2, 3, 4, 5, 6, 8]", "[8, 4]")
                        .replace("\"id\": \"my-chip\"", "\"id\": \"Loihi One\"")
                        .replace("\"high\": 35.5", "\"high\": 3.5")
                        .replace("\"inputTileRow\": 0", "\"inputTileRow\": 9")
                        .replace("\"loihiLif\"", "\"hodgkinHuxley\"");

        assertThat(problems(broken))
                .extracting(Problem::path)
                .containsExactlyInAnyOrder(
                        "/mesh/tileColumns",
                        "/core/fanInLists",
                        "/core/fanOutEdges",
                        "/synapses/weightBits",
                        "/id",
                        "/energyPj/synapticEvent",
                        "/mesh/inputTileRow",
                        "/neuronRule");
    }

    @Test
    void read_ofChipWithMoreCoresThanCanBeDrawn_isRefused() throws IOException {
        assertThat(problems(loihi().replace("\"coresPerTile\": 4", "\"coresPerTile\": 64")))
                .isEmpty();
        assertThat(
                        problems(
                                loihi().replace("\"tileColumns\": 8", "\"tileColumns\": 1024")
                                        .replace("\"coresPerTile\": 4", "\"coresPerTile\": 5")))
                .extracting(Problem::code)
                .containsExactly("tooManyCoresOfChip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"loihi1", "truenorth"})
    void read_ofChipNamedLikeABundledOne_isRefused(String taken) throws IOException {
        assertThat(problems(loihi().replace("\"my-chip\"", "\"" + taken + "\"")))
                .extracting(Problem::path, Problem::code)
                .containsExactly(tuple("/id", "builtInId"));
    }

    @Test
    void read_ofChipNamedLikeADeviceBesideIt_isRefused() throws IOException {
        assertThat(problems(loihi().replace("\"my-chip\"", "\"gpu-a100\"")))
                .extracting(Problem::code)
                .containsExactly("baselineId");
    }

    @Test
    void read_ofUnknownReferenceOrGrade_namesTheChoices() throws IOException {
        String broken =
                loihi().replace("@frady2020\", \"grade\": \"T", "@nobody\", \"grade\": \"Z");

        assertThat(problems(broken))
                .extracting(Problem::code)
                .contains("unknownReference", "unknownWord");
        assertThat(problems(broken).getFirst().hint()).contains("@davies2018");
    }

    @Test
    void read_ofChipOfOnesOwn_keepsTheStatedSource() throws IOException {
        String own = loihi().replace("\"@frady2020\"", "\"measured in our lab\"");

        ChipSpec chip = ChipSpecReader.read(own.getBytes(UTF_8)).orThrow("the file");

        assertThat(chip.costs().staticPowerMw().source().text().english())
                .isEqualTo("measured in our lab");
    }

    private static String loihi() throws IOException {
        try (var in =
                Chips.class.getResourceAsStream("/org/spikebook/hardware/chips/loihi1.json")) {
            return new String(in.readAllBytes(), UTF_8).replace("\"loihi1\"", "\"my-chip\"");
        }
    }

    private static List<Problem> problems(String json) {
        return ChipSpecReader.read(json.getBytes(UTF_8)).problems();
    }
}
