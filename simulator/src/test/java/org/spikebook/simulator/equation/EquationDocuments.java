package org.spikebook.simulator.equation;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.function.Consumer;

/** Documents with one population of typed neurons, driven by Poisson spikes. */
final class EquationDocuments {

    private static final JsonMapper MAPPER = new JsonMapper();

    private EquationDocuments() {}

    /** One cell that records v and spikes, for 100 ms at 0.1 ms, without input. */
    static String cell(String equations, String threshold, String reset, String integrator) {
        return document(model -> {
            model.put("equations", equations);
            model.put("threshold", threshold);
            model.put("reset", reset);
            model.put("integrator", integrator);
        });
    }

    static String document(Consumer<ObjectNode> model) {
        ObjectNode root =
                (ObjectNode)
                        MAPPER.readTree(
                                """
                                {"format": "spikebook/network/1",
                                 "populations": [{"id": "cell", "model": {"type": "equations"}}],
                                 "recorders": [{"id": "raster", "of": "cell"},
                                   {"id": "v", "of": "cell", "record": "v"}],
                                 "run": {"dtMs": 0.1, "durationMs": 100}}\
                                """);
        model.accept((ObjectNode) root.at("/populations/0/model"));
        return root.toString();
    }
}
