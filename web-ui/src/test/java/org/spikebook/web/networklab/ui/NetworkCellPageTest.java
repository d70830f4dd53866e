package org.spikebook.web.networklab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.WebTest;
import org.spikebook.web.common.ui.ShownTexts;
import org.spikebook.web.networklab.Documents;
import org.spikebook.web.networklab.ui.canvas.PartClipboard;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Set;

/** How the parts of a network are added, chosen and edited in its cell. */
@WebTest
class NetworkCellPageTest extends NetworkCellPage {

    private static final Set<String> NAMES = Set.of("exc", "noise", "raster", "vm", "ms", "Hz");

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
        String both =
                """
                {"format": "spikebook/network/1",
                 "populations": [{"id": "a", "size": 3, "model": {"type": "lif"}},
                                 {"id": "b", "size": 5, "model": {"type": "izhikevich"}}]}\
                """;
        openWith(both);
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
    void networkOfManyHundredParts_isDrawn_andItsFormsAreThere() {
        openWith(Documents.chain(700));
        press("Canvas");

        assertThat(find(NetworkCanvas.class, board()).single().isVisible()).isTrue();
        assertThat(ShownTexts.of(board())).noneMatch(text -> text.contains("too many to draw"));
    }

    private int nodes() {
        List<NetworkCell> cells = notebooks.open(notebook.id()).notebook().cells(NetworkCell.class);
        return cells.getFirst().document().split("\"id\"", -1).length - 1;
    }
}
