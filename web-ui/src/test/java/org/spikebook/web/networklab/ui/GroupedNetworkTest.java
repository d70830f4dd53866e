package org.spikebook.web.networklab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.CanvasLayout.Group;
import org.spikebook.lesson.notebook.CellHashes;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.web.networklab.edit.NetworkEdit;
import org.spikebook.web.networklab.ui.canvas.GraphState;
import org.spikebook.web.notebook.ui.cell.CellHighlight;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Groups are shown, and nothing of the network changes by them. */
class GroupedNetworkTest {

    private static final String DOCUMENT =
            """
            { "format": "spikebook/network/1",
              "populations": [ { "id": "exc", "size": 4, "model": { "type": "lif" } },
                               { "id": "inh", "size": 4, "model": { "type": "lif" } } ],
              "stimuli": [ { "id": "noise", "type": "poisson", "size": 4, "rateHz": 500 } ],
              "projections": [ { "id": "drive", "from": "noise", "to": "exc",
                  "connector": { "type": "oneToOne" }, "weightPa": 233, "delayMs": 1 } ] }\
            """;

    private final NetworkWorkspace workspace =
            new NetworkWorkspace(
                    LabContext.of(ModelRegistry.standard()),
                    new NetworkCell("n", "", DOCUMENT, CanvasLayout.EMPTY),
                    new PageNetworks.Unedited());

    private GraphState graph() {
        return new GraphDescriptions(workspace, Map.of(), CellHighlight.nothing()).state(true);
    }

    private Stream<Button> actions() {
        return buttonsOf(new PartActions(workspace, true));
    }

    private static Stream<Button> buttonsOf(Component component) {
        return component instanceof Button button
                ? Stream.of(button)
                : component.getChildren().flatMap(GroupedNetworkTest::buttonsOf);
    }

    private void press(String text) {
        actions().filter(button -> button.getText().equals(text)).findFirst().orElseThrow().click();
    }

    private static String hash(NetworkCell cell) {
        return CellHashes.of(new Notebook("t", Optional.empty(), List.of(cell))).of("n");
    }

    @Test
    void groupedByTheButtons_isCollapsedAndDissolved_withTheSameHash() {
        String before = hash(workspace.cell());
        workspace.select(Set.of("exc", "inh"));
        press("Group");
        press("Collapse");
        assertThat(workspace.cell().layout().groups())
                .containsExactly(new Group("Group", Set.of("exc", "inh"), true));
        assertThat(workspace.cell().document()).isEqualTo(DOCUMENT);
        assertThat(hash(workspace.cell())).isEqualTo(before);
        press("Expand");
        press("Ungroup");
        assertThat(workspace.cell().layout().groups()).isEmpty();
    }

    @Test
    void actions_offerOnlyWhatFitsTheSelection() {
        workspace.select(Set.of("exc"));
        assertThat(actions()).extracting(Button::getText).doesNotContain("Group", "Ungroup");
        workspace.apply(new NetworkEdit.Group(Set.of("exc", "inh"), "Cortex"));
        assertThat(actions()).extracting(Button::getText).contains("Ungroup", "Collapse");
        assertThat(actions()).extracting(Button::getText).doesNotContain("Group");
        workspace.select(Set.of("exc", "noise"));
        assertThat(actions()).extracting(Button::getText).contains("Group", "Ungroup");
    }

    @Test
    void group_isSentToTheCanvas_andSaidOfItsMembers() {
        workspace.apply(new NetworkEdit.Group(Set.of("exc", "inh"), "Cortex"));
        workspace.apply(new NetworkEdit.Collapse("Cortex", true));
        assertThat(graph().groups())
                .containsExactly(
                        new GraphState.Group(
                                "group Cortex",
                                "Cortex",
                                List.of("exc", "inh"),
                                true,
                                "2 parts",
                                "Group Cortex: 2 parts."));
        assertThat(graph().nodes())
                .filteredOn(node -> node.description().contains("In group Cortex."))
                .extracting(GraphState.Node::key)
                .containsExactlyInAnyOrder("exc", "inh");
    }

    @Test
    void group_whoseMembersWereDeletedInTheText_isNotShown() {
        workspace.apply(new NetworkEdit.Group(Set.of("exc", "inh"), "Cortex"));
        workspace.typed("{\"format\": \"spikebook/network/1\"}");
        assertThat(graph().groups()).isEmpty();
    }
}
