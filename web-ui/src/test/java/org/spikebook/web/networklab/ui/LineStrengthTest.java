package org.spikebook.web.networklab.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.web.networklab.ui.canvas.GraphState;
import org.spikebook.web.notebook.ui.cell.CellHighlight;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A line shows by its width how large its weight is, and by its end whether it excites. */
class LineStrengthTest {

    private static final String DOCUMENT =
            """
            { "format": "spikebook/network/1",
              "populations": [ { "id": "n", "size": 4, "model": { "type": "lif" } } ],
              "stimuli": [ { "id": "in", "type": "poisson", "size": 4, "rateHz": 500 },
                           { "id": "current", "type": "stepCurrent", "amplitudePa": 100 } ],
              "projections": [
                { "id": "weak", "from": "in", "to": "n", "connector": { "type": "allToAll" }, "weightPa": 50 },
                { "id": "strong", "from": "in", "to": "n", "connector": { "type": "allToAll" }, "weightPa": 200 },
                { "id": "inhibits", "from": "n", "to": "n", "connector": { "type": "allToAll" }, "weightPa": -200 },
                { "id": "flows", "from": "current", "to": "n", "connector": { "type": "allToAll" } } ] }\
            """;

    @Test
    void line_isAsStrongAsItsWeight_ofEitherSign() {
        Map<String, GraphState.Line> lines = lines();

        double weak = line(lines, "weak").strength();
        assertThat(line(lines, "strong").strength()).isCloseTo(4 * weak, within(1e-9));
        assertThat(line(lines, "inhibits").strength()).isCloseTo(4 * weak, within(1e-9));
        assertThat(line(lines, "flows").strength()).isEqualTo(1);
    }

    @Test
    void line_saysHowItEnds() {
        Map<String, GraphState.Line> lines = lines();

        assertThat(line(lines, "weak").sign()).isEqualTo("excitatory");
        assertThat(line(lines, "inhibits").sign()).isEqualTo("inhibitory");
        assertThat(line(lines, "flows").sign()).isEqualTo("none");
    }

    private static GraphState.Line line(Map<String, GraphState.Line> lines, String id) {
        return lines.get("projection " + id);
    }

    private static Map<String, GraphState.Line> lines() {
        NetworkWorkspace workspace =
                new NetworkWorkspace(
                        LabContext.of(ModelRegistry.standard()),
                        new NetworkCell("n", "", DOCUMENT, CanvasLayout.EMPTY),
                        new PageNetworks.Unedited());
        GraphState state =
                new GraphDescriptions(workspace, Map.of(), CellHighlight.nothing()).state(false);
        return state.lines().stream()
                .collect(Collectors.toMap(GraphState.Line::key, Function.identity()));
    }
}
