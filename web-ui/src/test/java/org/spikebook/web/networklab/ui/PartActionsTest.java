package org.spikebook.web.networklab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.CanvasLayout.Position;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.web.networklab.edit.NetworkEdit;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

class PartActionsTest {

    private static final String ARRANGE = "Arrange all parts";

    private static final String CHAIN =
            """
            { "format": "spikebook/network/1",
              "populations": [ { "id": "exc", "size": 4, "model": { "type": "lif" } },
                               { "id": "out", "size": 4, "model": { "type": "lif" } } ],
              "stimuli": [ { "id": "noise", "type": "poisson", "size": 4, "rateHz": 500 } ],
              "projections": [
                { "id": "drive", "from": "noise", "to": "exc", "weightPa": 233, "delayMs": 1 },
                { "id": "read", "from": "exc", "to": "out", "weightPa": 233, "delayMs": 1 } ] }\
            """;

    private final NetworkWorkspace workspace = workspace(CHAIN);

    private static NetworkWorkspace workspace(String document) {
        return new NetworkWorkspace(
                LabContext.of(ModelRegistry.standard()),
                new NetworkCell("n", "", document, CanvasLayout.EMPTY),
                new PageNetworks.Unedited());
    }

    private static Stream<Button> actions(NetworkWorkspace of) {
        return buttonsOf(new PartActions(of, true));
    }

    private static Stream<Button> buttonsOf(Component component) {
        return component instanceof Button button
                ? Stream.of(button)
                : component.getChildren().flatMap(PartActionsTest::buttonsOf);
    }

    @Test
    void arrange_placesAllPartsInTheOrderOfTheirSignals() {
        workspace.apply(
                new NetworkEdit.Move(
                        Map.of(
                                "noise", new Position(900, 40),
                                "exc", new Position(900, 44),
                                "out", new Position(10, 40))));
        workspace.apply(new NetworkEdit.Group(Set.of("exc", "out"), "Chain"));
        workspace.select(Set.of());

        actions(workspace)
                .filter(button -> button.getText().equals(ARRANGE))
                .findFirst()
                .orElseThrow()
                .click();

        Map<String, Position> places = workspace.cell().layout().nodes();
        assertThat(places.get("noise").x()).isLessThan(places.get("exc").x());
        assertThat(places.get("exc").x()).isLessThan(places.get("out").x());
        assertThat(workspace.cell().layout().groups()).hasSize(1);
    }

    @Test
    void arrange_isOfferedForTheWholeNetwork_fromThreePartsOn() {
        assertThat(actions(workspace)).extracting(Button::getText).contains(ARRANGE);
        workspace.select(Set.of("exc"));
        assertThat(actions(workspace)).extracting(Button::getText).doesNotContain(ARRANGE);
        assertThat(actions(workspace("{ \"format\": \"spikebook/network/1\" }")))
                .extracting(Button::getText)
                .doesNotContain(ARRANGE);
    }

    @Test
    void severalParts_canBeConnectedToAPopulation() {
        workspace.select(Set.of("noise", "exc"));

        @SuppressWarnings("unchecked")
        Select<String> connect =
                (Select<String>)
                        new PartActions(workspace, true)
                                .getChildren()
                                .filter(Select.class::isInstance)
                                .findFirst()
                                .orElseThrow();

        assertThat(connect.getLabel()).isEqualTo("Connect all to");
        assertThat(connect.getListDataView().getItems()).containsExactly("exc", "out");
    }
}
