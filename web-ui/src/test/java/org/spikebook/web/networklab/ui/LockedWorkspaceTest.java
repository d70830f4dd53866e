package org.spikebook.web.networklab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.NetworkLocks;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.networklab.edit.NetworkEdit;
import org.spikebook.web.networklab.ui.canvas.GraphState;
import org.spikebook.web.notebook.ui.cell.CellHighlight;

import tools.jackson.databind.node.JsonNodeFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whatever way an edit takes, what the lesson locked stays, and what it hides is not shown. */
class LockedWorkspaceTest {

    private static final String DOCUMENT =
            """
            { "format": "spikebook/network/1",
              "populations": [
                { "id": "exc", "size": 4, "model": { "type": "lif", "tauMemMs": 17 } },
                { "id": "free", "size": 4, "model": { "type": "lif" } } ],
              "stimuli": [ { "id": "noise", "type": "poisson", "size": 4, "rateHz": 500 } ],
              "projections": [
                { "id": "drive", "from": "noise", "to": "exc",
                  "connector": { "type": "oneToOne" }, "weightPa": 233, "delayMs": 1 } ] }\
            """;

    private static final NetworkLocks LOCKS =
            new NetworkLocks(
                    List.of("/projections/drive/weightPa"),
                    List.of("/populations/exc"),
                    Map.of("/stimuli/noise/rateHz", new NetworkLocks.Range(100, 600)));

    private final List<Text> refusals = new ArrayList<>();
    private final NetworkWorkspace workspace =
            new NetworkWorkspace(
                    LabContext.of(ModelRegistry.standard()),
                    new NetworkCell("n", "", DOCUMENT, CanvasLayout.EMPTY).withLocks(LOCKS),
                    new Noting());

    @Test
    void editsOfWhatIsLocked_areRefusedWithItsName() {
        put("/populations/0/model/tauMemMs", 20);
        put("/projections/0/weightPa", 5);
        put("/stimuli/0/rateHz", 601);
        workspace.apply(new NetworkEdit.Remove(Set.of("exc")));
        workspace.apply(new NetworkEdit.Rename("exc", "other"));
        workspace.apply(new NetworkEdit.Omit("/stimuli/0/rateHz"));

        assertThat(refusals)
                .extracting(text -> text.in(Locale.ENGLISH))
                .containsExactly(
                        "'exc' is locked by the lesson",
                        "'drive.weightPa' is locked by the lesson",
                        "The lesson restricts 'noise.rateHz' to 100 to 600",
                        "'exc' is locked by the lesson",
                        "'exc' is locked by the lesson",
                        "The lesson restricts 'noise.rateHz' to 100 to 600");
        assertThat(workspace.cell().document()).isEqualTo(DOCUMENT);
    }

    @Test
    void otherEdits_areMade_andTheLocksStay() {
        put("/stimuli/0/rateHz", 600);
        workspace.apply(new NetworkEdit.Remove(Set.of("free")));
        workspace.apply(new NetworkEdit.Move(Map.of("exc", new CanvasLayout.Position(5, 5))));

        assertThat(refusals).isEmpty();
        assertThat(workspace.cell().document()).contains("600").doesNotContain("free");
        assertThat(workspace.cell().locks()).isEqualTo(LOCKS);
    }

    @Test
    void text_isShownWithoutWhatIsHidden_andIsTakenWithIt() {
        String shown = workspace.shownText();
        assertThat(shown).doesNotContain("233").contains("\"hidden\"");

        assertThat(workspace.typed(shown.replace("500", "300"))).isEmpty();
        assertThat(workspace.cell().document()).contains("233").contains("300");
        assertThat(workspace.network()).isPresent();

        assertThat(workspace.typed(shown.replace("\"hidden\"", "10"))).isPresent();
        assertThat(workspace.typed(shown.replace("17", "18"))).isPresent();
        assertThat(workspace.typed("{")).isPresent();
        assertThat(workspace.cell().document()).contains("233").contains("17");
    }

    @Test
    void networkThatArrives_isRefusedWhereItChangesWhatIsLocked() {
        workspace.arrived(DOCUMENT.replace("17", "18"));

        assertThat(refusals).hasSize(1);
        assertThat(workspace.cell().document()).isEqualTo(DOCUMENT);
    }

    @Test
    void canvas_showsLocks_andNoHiddenWeight() {
        GraphState graph =
                new GraphDescriptions(workspace, Map.of(), CellHighlight.nothing()).state(true);

        assertThat(graph.nodes())
                .filteredOn(GraphState.Node::locked)
                .extracting(GraphState.Node::name)
                .containsExactlyInAnyOrder("exc", "noise");
        GraphState.Line drive = graph.lines().getFirst();
        assertThat(drive.locked()).isTrue();
        assertThat(drive.weight()).isEmpty();
        assertThat(drive.sign()).isEqualTo("none");
        assertThat(drive.description()).contains("lock").doesNotContain("233");
    }

    @Test
    void form_disablesWhatIsFixed_narrowsRanges_andHidesValues() {
        Inspector inspector = new Inspector(workspace, true);

        workspace.select(Set.of("exc"));
        inspector.refresh();
        assertThat(all(inspector, NumberField.class)).isNotEmpty().allMatch(f -> f.isReadOnly());
        assertThat(all(inspector, TextField.class).findFirst().orElseThrow().isReadOnly()).isTrue();
        Button delete =
                all(inspector, Button.class)
                        .filter(b -> b.getThemeNames().contains("error"))
                        .findFirst()
                        .orElseThrow();
        assertThat(delete.isEnabled()).isFalse();

        workspace.select(Set.of("noise"));
        inspector.refresh();
        assertThat(inspector.getElement().getTextRecursively())
                .contains("The lesson allows 100 to 600");

        workspace.select(Set.of("projection drive"));
        inspector.refresh();
        assertThat(inspector.getElement().getTextRecursively()).contains("Hidden by the lesson");
        assertThat(all(inspector, NumberField.class).map(NumberField::getValue))
                .doesNotContain(233.0);
    }

    private void put(String pointer, double value) {
        workspace.apply(
                new NetworkEdit.Put(
                        pointer, Optional.of(JsonNodeFactory.instance.numberNode(value))));
    }

    private static <T extends Component> Stream<T> all(Component in, Class<T> kind) {
        return in.getChildren()
                .flatMap(child ->
                        Stream.concat(
                                Stream.of(child).filter(kind::isInstance).map(kind::cast),
                                all(child, kind)));
    }

    private final class Noting implements NetworkWorkspace.Host {

        @Override
        public void edited(NetworkCell cell) {}

        @Override
        public void selected(boolean onCanvas) {}

        @Override
        public void refused(Text reason) {
            refusals.add(reason);
        }
    }
}
