package org.spikebook.simulator.network.document;

import org.spikebook.simulator.document.Place;
import org.spikebook.simulator.problem.Problem;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;

/**
 * {@link JsonText} by a reader of our own: documents come from the server, which found them valid.
 */
final class BrowserJsonText {

    private BrowserJsonText() {}

    static Optional<ObjectNode> parseObject(String text, List<Problem> problems) {
        StrictJsonReader reader = new StrictJsonReader(text);
        JsonNode root;
        try {
            root = reader.read();
        } catch (IllegalArgumentException e) {
            problems.add(Problems.of(Place.ROOT, "syntax", reader.line(), reader.column()));
            return Optional.empty();
        }
        if (root instanceof ObjectNode object) {
            return Optional.of(object);
        }
        problems.add(Problems.of(Place.ROOT, "notAnObject"));
        return Optional.empty();
    }
}
