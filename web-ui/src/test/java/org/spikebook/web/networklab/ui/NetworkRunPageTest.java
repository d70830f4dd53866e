package org.spikebook.web.networklab.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spikebook.db.job.JobState.RUNNING;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.NetworkTwin;
import org.spikebook.web.Eventually;
import org.spikebook.web.WebTest;
import org.spikebook.web.common.ui.ShownTexts;
import org.spikebook.web.job.JobStatus;
import org.spikebook.web.networklab.SimulationJobs;
import org.spikebook.web.networklab.ui.lab.LiveLab;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.Set;

/** What the cell of a network says of its runs, and how they are shown. */
@WebTest
class NetworkRunPageTest extends NetworkCellPage {

    /** Its step is ten times its time constant. */
    private static final String DIVERGING =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "n", "model": {"type": "equations", "threshold": "", "reset": "",
               "equations": "dv/dt = -v/(0.1*ms) : mV\\nv(0) = 2*mV"}}],
             "recorders": [{"id": "v", "of": "n", "record": "v"}],
             "run": {"dtMs": 1, "durationMs": 50}}\
            """;

    @Autowired private SimulationJobs simulations;

    @Test
    void networkWithATwin_playsTwice_andOnceWithoutTheNumberInWhichTheyDiffer() {
        NetworkCell noisy = notebook.notebook().cell("noisy", NetworkCell.class).orElseThrow();
        notebooks.save(
                notebook.id(),
                notebook.revision(),
                notebook.notebook()
                        .withCell(noisy.withTwin(new NetworkTwin("/stimuli/noise/rateHz", 7))));
        open();
        assertThat(find(LiveLab.class, cell()).all()).hasSize(2);

        press("Text");
        find(DocumentText.class, cell()).single().take(TWELVE_NEURONS);
        assertThat(find(LiveLab.class, cell()).all()).hasSize(1);
    }

    @Test
    void networkWithoutParts_doesNotRun_andSaysWhatToDo() {
        openWith("{ \"format\": \"spikebook/network/1\" }");

        assertThat(find(RunResult.class, cell()).all()).isEmpty();
        assertThat(find(Button.class, cell()).withText("Run").single().isEnabled()).isFalse();
        assertThat(ShownTexts.of(cell())).anyMatch(text -> text.startsWith("Not run yet. Build"));
        press("Canvas");
        assertThat(ShownTexts.of(board()))
                .anyMatch(text -> text.startsWith("The network is empty."));
    }

    @Test
    void runThatDiverged_saysHowLongItRan() {
        openWith(DIVERGING);

        Eventually.holds(
                "how long it ran",
                () -> {
                    roundTrip();
                    return ShownTexts.of(cell()).contains("It ran for 8 ms.");
                });
    }

    @Test
    void longRun_startedImmediately_canBeCancelled() {
        open();
        Button run = find(Button.class, cell()).withText("Run").single();
        press("Text");
        DocumentText text = find(DocumentText.class, cell()).single();

        text.take(
                TWELVE_NEURONS
                        .replace("\"durationMs\": 10", "\"durationMs\": 10000000")
                        .replace(", \"record\": \"vMv\"", ""));
        run.click();

        Eventually.holds("it runs", () -> latest().state() == RUNNING);
        roundTrip();
        test(find(Button.class, cell()).withText("Cancel").single()).click();
        Eventually.holds("it was cancelled", () -> !latest().isOpen());
    }

    private JobStatus latest() {
        return simulations.latest(notebook.id(), "noisy").orElseThrow();
    }

    @Test
    @SuppressWarnings("unchecked")
    void traceOfManyNeurons_saysHowManyAreShown_andLetsOthersBeChosen() {
        openWith(TWELVE_NEURONS);
        Eventually.holds(
                "a figure",
                () -> {
                    roundTrip();
                    return ShownTexts.of(cell())
                            .contains("n: V (mV): 5 of 12 neurons shown (at most 5)");
                });
        MultiSelectComboBox<Integer> lines = find(MultiSelectComboBox.class, cell()).single();

        lines.setValue(Set.of(0, 1, 2, 3, 4, 11));
        assertThat(lines.isInvalid()).isTrue();
        assertThat(lines.getValue()).containsExactlyInAnyOrder(0, 1, 2, 3, 4);

        lines.setValue(Set.of(3, 11));
        assertThat(lines.isInvalid()).isFalse();
        assertThat(lines.getLabel()).isEqualTo("n: V (mV): 2 of 12 neurons shown (at most 5)");
        lines.setValue(Set.of());
        assertThat(lines.getValue()).containsExactlyInAnyOrder(0, 1, 2, 3, 4);
    }
}
