package org.spikebook.web.networklab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.web.Eventually;
import org.spikebook.web.WebTest;
import org.spikebook.web.common.ui.ShownTexts;

@WebTest
class NetworkCodePageTest extends NetworkCellPage {

    /** Brian 2 has no such neurons. */
    private static final String RELU =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "n", "size": 12, "model": {"type": "relu"}}],
             "recorders": [{"id": "v", "of": "n", "record": "spikes"}],
             "run": {"dtMs": 0.1, "durationMs": 10}}\
            """;

    @Test
    void network_isThereAsAScriptForBrian() {
        open();
        press("Text");
        press("Brian 2 code");

        Eventually.holds(
                "the script",
                () -> {
                    roundTrip();
                    return ShownTexts.of(board()).contains("Copy code");
                });
        assertThat(ShownTexts.of(board())).contains("Download network.py");
        press("Document");
        find(DocumentText.class).first().take(RELU);
        press("Brian 2 code");
        assertThat(ShownTexts.of(board())).noneMatch(text -> text.equals("Copy code"));
    }

    @Test
    void network_isThereAsScriptsForOtherSimulators_withTheirDifferences() {
        open();
        press("Text");
        press("NEST code");

        Eventually.holds(
                "the script for NEST",
                () -> {
                    roundTrip();
                    return ShownTexts.of(board()).contains("Download network_nest.py");
                });
        press("PyNN code");
        Eventually.holds(
                "the script for PyNN",
                () -> {
                    roundTrip();
                    return ShownTexts.of(board()).contains("Download network_pynn.py");
                });
        assertThat(ShownTexts.of(board())).doesNotContain("Download network_nest.py");
    }

    @Test
    void network_thatBrianCannotExpress_saysWhy() {
        openWith(RELU);
        press("Brian 2 code");

        Eventually.holds(
                "the reason",
                () -> {
                    roundTrip();
                    return ShownTexts.of(board()).contains("Brian 2 cannot express this network:");
                });
        assertThat(ShownTexts.of(board())).anyMatch(text -> text.contains("relu"));
    }
}
