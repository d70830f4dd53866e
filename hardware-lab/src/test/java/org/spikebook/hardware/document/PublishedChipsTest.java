package org.spikebook.hardware.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.hardware.baseline.PublishedChip;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.problem.Reading;

import java.nio.charset.StandardCharsets;
import java.util.List;

class PublishedChipsTest {

    @Test
    void everyChip_hasFiguresWithSources_andNoneCanBeEmulated() {
        List<PublishedChip> chips = PublishedChips.all();

        assertThat(chips)
                .extracting(PublishedChip::id)
                .containsExactly(
                        "loihi2",
                        "spinnaker1",
                        "spinnaker2",
                        "brainscales2",
                        "odin",
                        "speck",
                        "xylo",
                        "akida",
                        "tianjic")
                .doesNotContainAnyElementsOf(Chips.catalog().ids());
        assertThat(chips).allSatisfy(c -> assertThat(c.figures()).isNotEmpty());
        assertThat(chips)
                .flatExtracting(PublishedChip::figures)
                .allSatisfy(f -> assertThat(f.scope().english()).isNotBlank());
        assertThat(PublishedChip.notice().english()).contains("never emulated");
    }

    @Test
    void xylo_powerAndEnergy_giveTheRateAtWhichTheyWerePublished() {
        PublishedChip xylo =
                PublishedChips.all().stream()
                        .filter(c -> c.id().equals("xylo"))
                        .findFirst()
                        .orElseThrow();

        // 291 uW at 6.6 uJ an inference: 44 inferences a second, so both are in one unit system
        assertThat(xylo.figures().get(1).value() / xylo.figures().getFirst().value())
                .isBetween(44.0, 44.2);
    }

    @Test
    void wrongFigures_areNamedAllTogether() {
        String json =
                """
                {"format": "spikebook/published-chips/1", "chips": [
                  {"id": "a", "name": "A", "figures": [
                    {"quantity": "miles", "value": 0, "scope": "x", "source": "y", "grade": "Z"}]}]}
                """;

        Reading<List<PublishedChip>> parsed =
                PublishedChips.read(json.getBytes(StandardCharsets.UTF_8));

        assertThat(parsed.problems())
                .extracting(Problem::path)
                .containsExactly(
                        "/chips/0/figures/0/quantity",
                        "/chips/0/figures/0/value",
                        "/chips/0/figures/0/grade");
    }
}
