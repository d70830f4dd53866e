package org.spikebook.web.notebook;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parts of a network document by their ids, to tell one state of it from another. */
final class NetworkParts {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> LISTS =
            List.of("stimuli", "populations", "projections", "recorders");

    private NetworkParts() {}

    /** In the document's order; empty if the text is no JSON. */
    static Optional<Map<String, JsonNode>> of(String document) {
        try {
            JsonNode root = JSON.readTree(document);
            Map<String, JsonNode> parts = new LinkedHashMap<>();
            for (String list : LISTS) {
                for (JsonNode part : root.path(list)) {
                    parts.putIfAbsent(part.path("id").asString(""), part);
                }
            }
            return Optional.of(parts);
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }
}
