package org.spikebook.web.networklab.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.notebook.CanvasLayout.Position;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;

class GraphStateTest {

    /** {@code network-canvas/graph.ts} reads these keys. */
    @Test
    void node_isSentFlat() {
        GraphState.Node node =
                new GraphState.Node(
                        "population exc",
                        "exc",
                        "LIF",
                        "80 neurons",
                        "population",
                        new Position(40, 60),
                        new Position(0, 100),
                        2,
                        "20 Hz",
                        new GraphState.Marking(List.of(new GraphState.Mark(0, 0.5)), "0 to 39"),
                        false,
                        true);

        assertThat(JsonMapper.shared().writeValueAsString(node))
                .isEqualTo(
                        """
                        {"key":"population exc","name":"exc","detail":"LIF","description":"80 neurons","role":"population",\
                        "x":40.0,"y":60.0,"down":{"x":0.0,"y":100.0},"color":2,"badge":"20 Hz",\
                        "marks":[{"from":0.0,"to":0.5}],"marked":"0 to 39","problem":false,"locked":true}\
                        """);
    }
}
