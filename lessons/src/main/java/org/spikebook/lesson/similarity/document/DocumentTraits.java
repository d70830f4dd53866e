package org.spikebook.lesson.similarity.document;

import org.spikebook.lesson.document.CanonicalJson;
import org.spikebook.lesson.document.ExactJson;
import org.spikebook.lesson.notebook.document.NotebookJson;
import org.spikebook.simulator.document.Sha256;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The values of network documents and training plans. Ids, names, recorders and the order of parts
 * do not enter; what is not JSON has no values.
 */
public final class DocumentTraits {

    private static final JsonMapper JSON = ExactJson.mapper(NotebookJson.MAX_LENGTH);
    private static final Set<String> NAMES = Set.of("id", "name", "from", "to");
    private static final int LONGEST_VALUE = 60;
    private static final int HASH_LENGTH = 23;

    private final BiConsumer<Trait, String> found;

    private DocumentTraits(BiConsumer<Trait, String> found) {
        this.found = found;
    }

    /**
     * Reads a network document.
     *
     * @param found takes each value, with the id of its part
     */
    public static void ofNetwork(String document, BiConsumer<Trait, String> found) {
        new DocumentTraits(found).network(parsed(document));
    }

    /**
     * Reads a training plan.
     *
     * @param found takes each value, with an empty id
     */
    public static void ofPlan(String plan, BiConsumer<Trait, String> found) {
        new DocumentTraits(found).add("training", "", "", parsed(plan));
    }

    private static JsonNode parsed(String document) {
        try {
            return JSON.readTree(document);
        } catch (JacksonException notJson) {
            return JSON.createObjectNode();
        }
    }

    private void network(JsonNode root) {
        Map<String, String> kinds = new HashMap<>();
        for (JsonNode population : root.path("populations")) {
            addPart(
                    "population " + population.path("model").path("type").asString("?"),
                    population,
                    kinds);
        }
        for (JsonNode stimulus : root.path("stimuli")) {
            addPart("stimulus " + stimulus.path("type").asString("?"), stimulus, kinds);
        }
        for (JsonNode projection : root.path("projections")) {
            String from = kinds.getOrDefault(projection.path("from").asString(""), "?");
            String to = kinds.getOrDefault(projection.path("to").asString(""), "?");
            addPart("projection " + from + " → " + to, projection, new HashMap<>());
        }
        add("run", "run", "", root.path("run"));
    }

    /**
     * @param kinds added to: what the part is, by its id
     */
    private void addPart(String kind, JsonNode part, Map<String, String> kinds) {
        String id = part.path("id").asString("");
        kinds.put(id, kind.substring(kind.indexOf(' ') + 1));
        for (Map.Entry<String, JsonNode> each : part.properties()) {
            if (!NAMES.contains(each.getKey())) {
                add(kind, id, each.getKey(), each.getValue());
            }
        }
    }

    private void add(String kind, String id, String key, JsonNode value) {
        if (value.isObject()) {
            String prefix = key.isEmpty() ? "" : key + ".";
            value.properties()
                    .forEach(each -> add(kind, id, prefix + each.getKey(), each.getValue()));
        } else if (!value.isMissingNode() && !key.isEmpty()) {
            found.accept(new Trait(kind, key, text(value)), id);
        }
    }

    private static String text(JsonNode value) {
        String text = value.isString() ? value.stringValue() : CanonicalJson.of(value);
        return text.length() <= LONGEST_VALUE ? text : Sha256.of(text).substring(0, HASH_LENGTH);
    }
}
