package org.spikebook.web.notebook;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parts of a network document, to tell one state of it from another. */
final class NetworkParts {

    /**
     * Names a part. Parts of different lists may have the same id while a network is being made.
     *
     * @param list in which the document has it, for example populations
     */
    record Part(String list, String id) {}

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> LISTS =
            List.of("stimuli", "populations", "projections", "recorders");

    private NetworkParts() {}

    /** In the document's order; empty if the text is not JSON. */
    static Optional<Map<Part, JsonNode>> of(String document) {
        try {
            JsonNode root = JSON.readTree(document);
            Map<Part, JsonNode> parts = new LinkedHashMap<>();
            for (String list : LISTS) {
                for (JsonNode part : root.path(list)) {
                    parts.putIfAbsent(new Part(list, part.path("id").asString("")), part);
                }
            }
            return Optional.of(parts);
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }
}
