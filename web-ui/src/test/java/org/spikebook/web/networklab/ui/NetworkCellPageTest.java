package org.spikebook.web.networklab.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spikebook.db.job.JobState.RUNNING;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.NetworkTwin;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.Eventually;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.common.ui.ShownTexts;
import org.spikebook.web.job.JobStatus;
import org.spikebook.web.networklab.Documents;
import org.spikebook.web.networklab.SimulationJobs;
import org.spikebook.web.networklab.ui.canvas.PartClipboard;
import org.spikebook.web.networklab.ui.lab.LiveLab;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.spikebook.web.notebook.UnaskedNotebooks;
import org.spikebook.web.notebook.ui.cell.CellFrame;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Set;

@WebTest
class NetworkCellPageTest extends SpringBrowserlessTest {

    private static final Set<String> NAMES = Set.of("exc", "noise", "raster", "vm", "ms", "Hz");

    /** Its step is ten times its time constant. */
    private static final String DIVERGING =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "n", "model": {"type": "equations", "threshold": "", "reset": "",
               "equations": "dv/dt = -v/(0.1*ms) : mV\\nv(0) = 2*mV"}}],
             "recorders": [{"id": "v", "of": "n", "record": "v"}],
             "run": {"dtMs": 1, "durationMs": 50}}\
            """;

    private static final String TWELVE_NEURONS =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "n", "size": 12, "model": {"type": "lif"}}],
             "recorders": [{"id": "v", "of": "n", "record": "vMv"}],
             "run": {"dtMs": 0.1, "durationMs": 10}}\
            """;

    @Autowired private NotebookService notebooks;
    @Autowired private TestVisitors visitors;
    @Autowired private SimulationJobs simulations;
    private OpenNotebook notebook;

    @BeforeEach
    void newNotebook() {
        visitors.asNewGuest();
        notebook = UnaskedNotebooks.of(notebooks, "01-from-spike-to-silicon");
    }

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
    void pressingAPart_addsIt_andItIsSavedAndUndone() {
        open();
        int before = nodes();
        test(find(NativeButton.class, board())
                        .withAttribute("data-part", "population izhikevich")
                        .single())
                .click();
        assertThat(document()).contains("izhikevich");
        assertThat(nodes()).isEqualTo(before + 1);

        notebooks.undo(notebook.id());
        assertThat(document()).doesNotContain("izhikevich");
        notebooks.redo(notebook.id());
        assertThat(document()).contains("izhikevich");
    }

    @Test
    void pressingAMotif_addsItsParts_andOneUndoRemovesThem() {
        open();
        int before = nodes();
        test(find(NativeButton.class, board()).withAttribute("data-part", "motif ring").single())
                .click();
        assertThat(document()).contains("kick-ring", "ring-ring");
        assertThat(nodes()).isEqualTo(before + 5);

        notebooks.undo(notebook.id());
        assertThat(nodes()).isEqualTo(before);
    }

    /** Two populations of different models: what both have is changed in both by one edit. */
    @Test
    void severalParts_areEditedTogether_andOneUndoTakesItBack() {
        open();
        press("Text");
        String both =
                """
                {"format": "spikebook/network/1",
                 "populations": [{"id": "a", "size": 3, "model": {"type": "lif"}},
                                 {"id": "b", "size": 5, "model": {"type": "izhikevich"}}]}\
                """;
        find(DocumentText.class, cell()).single().take(both);
        press("Canvas");
        select("a", "b");
        assertThat(ShownTexts.of(board()))
                .contains("Different values: 3; 5. A new value is set in all.")
                .noneMatch(text -> text.contains("Membrane time constant"));

        NumberField size =
                find(NumberField.class, board()).withCaption("Number of neurons").single();
        test(size).setValue(8.0);

        assertThat(document().split("\"size\" *: *8", -1)).hasSize(3);
        assertThat(ShownTexts.of(board())).noneMatch(text -> text.startsWith("Different values"));
        notebooks.undo(notebook.id());
        assertThat(document()).contains("3", "5").doesNotContain("8");
    }

    private void select(String... keys) {
        ObjectNode detail = JsonNodeFactory.instance.objectNode();
        ArrayNode chosen = detail.putArray("keys");
        List.of(keys).forEach(chosen::add);
        fire(find(NetworkCanvas.class, board()).single(), "parts-selected", detail);
    }

    private static void fire(Component on, String event, ObjectNode detail) {
        Element element = on.getElement();
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.set("event.detail", detail);
        element.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(element, event, data));
    }

    @Test
    void keyOnAPart_turnsFromTheCanvasToTheList_andBack() {
        open();
        ObjectNode exc = JsonNodeFactory.instance.objectNode().put("key", "exc");
        fire(find(NetworkCanvas.class, board()).single(), "list-asked", exc);
        assertThat(find(NetworkCanvas.class, board()).all()).isEmpty();
        assertThat(ShownTexts.of(board()))
                .contains("The network is shown as a list. Press L for the canvas.");

        fire(find(GraphList.class, board()).single(), "canvas-asked", exc);
        assertThat(find(NetworkCanvas.class, board()).all()).hasSize(1);
        assertThat(find(GraphList.class, board()).all()).isEmpty();
        assertThat(ShownTexts.of(board())).contains("The network is shown on the canvas.");
    }

    /** What the browser puts on the clipboard when the keys are pressed. */
    @Test
    void selectedPart_isOfferedToTheClipboard_asTheTextOfAFragment() {
        open();
        PartClipboard clipboard = find(PartClipboard.class, board()).single();
        assertThat(clipboard.getElement().getProperty("fragment")).isEmpty();

        press("List");
        press("Recorder raster: records spikes.");

        assertThat(clipboard.getElement().getProperty("fragment"))
                .contains("spikebook/fragment/1", "\"raster\"", "positions");
    }

    @Test
    void everyWord_comesFromABundle() {
        UI.getCurrent().setLocale(Text.PSEUDO_LOCALE);
        open();
        assertThat(ShownTexts.of(board()))
                .filteredOn(text -> text.matches(".*[a-z]{2}.*"))
                .filteredOn(text -> !NAMES.contains(text))
                .allMatch(text -> text.contains("⟦"));
    }

    @Test
    void recorder_isToldWhatIsWrongBesideItsField_andFollowsAnUndo() {
        open();
        press("List");
        press("Recorder raster: records spikes.");
        TextField members = find(TextField.class, board()).withCaption("Neurons").single();

        test(members).setValue("500");
        assertThat(members.isInvalid()).isTrue();
        assertThat(members.getErrorMessage()).contains("Neuron 500 is out of range");

        test(find(Button.class).withAttribute("aria-label", "Undo (Ctrl-Z)").single()).click();
        assertThat(members.getValue()).isEmpty();
        assertThat(members.isInvalid()).isFalse();
    }

    @Test
    void name_thatCannotBeTaken_isRefusedBesideItsField() {
        open();
        press("List");
        press("Recorder raster: records spikes.");
        TextField name = find(TextField.class, board()).withCaption("Name").single();

        test(name).setValue("vm");

        assertThat(name.isInvalid()).isTrue();
        assertThat(name.getErrorMessage()).contains("vm");
    }

    @Test
    void networkWithoutParts_doesNotRun_andSaysWhatToDo() {
        open();
        press("Text");
        find(DocumentText.class, cell()).single().take("{ \"format\": \"spikebook/network/1\" }");

        assertThat(find(RunResult.class, cell()).all()).isEmpty();
        assertThat(find(Button.class, cell()).withText("Run").single().isEnabled()).isFalse();
        assertThat(ShownTexts.of(cell())).anyMatch(text -> text.startsWith("Not run yet. Build"));
        press("Canvas");
        assertThat(ShownTexts.of(board()))
                .anyMatch(text -> text.startsWith("The network is empty."));
    }

    @Test
    void runThatDiverged_saysHowLongItRan() {
        open();
        press("Text");
        find(DocumentText.class, cell()).single().take(DIVERGING);

        Eventually.holds(
                "how long it ran",
                () -> {
                    roundTrip();
                    return ShownTexts.of(cell()).contains("It ran for 8 ms.");
                });
    }

    @Test
    void longRun_startedAtOnce_canBeCancelled() {
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
        open();
        press("Text");
        find(DocumentText.class, cell()).single().take(TWELVE_NEURONS);
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

    @Test
    void problem_isToldWithItsPlace() {
        open();
        press("Text");
        find(DocumentText.class, cell())
                .single()
                .take(document().replaceFirst("\"of\" *: *\"exc\"", "\"of\": \"gone\""));

        assertThat(ShownTexts.of(board()))
                .contains("raster: Source")
                .anyMatch(text -> text.contains("gone"));
    }

    /** It has just been dropped: nothing went wrong, there is only a next step. */
    @Test
    void recorderThatIsNotConnectedYet_isAHint_andNoProblem() {
        open();
        for (String part : List.of("population izhikevich", "recorder spikes")) {
            test(find(NativeButton.class, board()).withAttribute("data-part", part).single())
                    .click();
        }

        assertThat(find(Div.class, board()).withClassName("sb-problems").all()).isEmpty();
        Div hints = find(Div.class, board()).withClassName("sb-next-steps").single();
        assertThat(ShownTexts.of(hints))
                .anyMatch(text -> text.startsWith("Connect recorder spikes"));
        Select<?> observed = find(Select.class, board()).withCaption("Source").single();
        assertThat(observed.isInvalid()).isFalse();
        assertThat(observed.getHelperText()).startsWith("Choose its source");
        assertThat(ShownTexts.of(board()))
                .noneMatch(text -> text.contains("recorder is not connected"));
    }

    @Test
    void networkOfManyHundredParts_isDrawn_andItsFormsAreThere() {
        open();
        press("Text");
        find(DocumentText.class, cell()).single().take(Documents.chain(700));
        press("Canvas");

        assertThat(find(NetworkCanvas.class, board()).single().isVisible()).isTrue();
        assertThat(ShownTexts.of(board())).noneMatch(text -> text.contains("too many to draw"));
    }

    @Test
    void problemOfAParameter_isToldWithItsNameInTheForm() {
        open();
        press("Text");
        find(DocumentText.class, cell())
                .single()
                .take(TWELVE_NEURONS.replace("\"lif\"", "\"lif\", \"tauMemMs\": -1"));

        assertThat(ShownTexts.of(board()))
                .contains("n: Membrane time constant", "This value must be above 0 ms, was −1.");
    }

    private void press(String label) {
        NativeButton button =
                find(NativeButton.class, cell()).all().stream()
                        .filter(b -> b.getElement().getTextRecursively().strip().equals(label))
                        .findFirst()
                        .orElseThrow();
        test(button).click();
    }

    private Component cell() {
        return find(CellFrame.class).first();
    }

    private void open() {
        UI.getCurrent().navigate("notebook/" + notebook.id());
    }

    private Component board() {
        return find(NetworkBoard.class).first();
    }

    private int nodes() {
        List<NetworkCell> cells = notebooks.open(notebook.id()).notebook().cells(NetworkCell.class);
        return cells.getFirst().document().split("\"id\"", -1).length - 1;
    }

    private String document() {
        return notebooks
                .open(notebook.id())
                .notebook()
                .cell("noisy", NetworkCell.class)
                .orElseThrow()
                .document();
    }
}
