package org.spikebook.simulator.network.document;

import org.jspecify.annotations.Nullable;
import org.spikebook.simulator.problem.Problem;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The members of a JSON object, each asked for once; whatever was not asked for is a problem. */
final class Fields {

    private final ObjectNode object;
    private final Place place;
    private final List<Problem> problems;
    private final Set<String> known = new TreeSet<>();

    Fields(ObjectNode object, Place place, List<Problem> problems) {
        this.object = object;
        this.place = place;
        this.problems = problems;
    }

    /** The fields of a node, or a problem if it is not a object. */
    static Optional<Fields> of(@Nullable JsonNode node, Place place, List<Problem> problems) {
        if (node instanceof ObjectNode object) {
            return Optional.of(new Fields(object, place, problems));
        }
        problems.add(Problems.of(place, node == null ? "missing" : "mustBeObject"));
        return Optional.empty();
    }

    Place place() {
        return place;
    }

    Place place(String key) {
        return place.at(key);
    }

    void problem(String key, String code, Object... args) {
        problems.add(Problems.of(place.at(key), code, args));
    }

    List<Problem> problems() {
        return problems;
    }

    boolean has(String key) {
        known.add(key);
        return object.has(key);
    }

    /** Whether the key is there, without asking for it. */
    boolean holds(String key) {
        return object.has(key);
    }

    @Nullable JsonNode get(String key) {
        known.add(key);
        return object.get(key);
    }

    /** Declares keys that another reader reads. */
    void alsoKnown(Iterable<String> keys) {
        keys.forEach(known::add);
    }

    /** A text that must be there. */
    Optional<String> text(String key) {
        JsonNode node = get(key);
        if (node != null && node.isString()) {
            return Optional.of(node.stringValue());
        }
        problem(key, node == null ? "missing" : "mustBeText");
        return Optional.empty();
    }

    /** A text that may be left out. */
    String text(String key, String otherwise) {
        return has(key) ? text(key).orElse(otherwise) : otherwise;
    }

    /** A list that may be left out; at most {@code limit} long. */
    List<JsonNode> list(String key, int limit) {
        JsonNode node = get(key);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof ArrayNode array)) {
            problem(key, "mustBeList");
            return List.of();
        }
        if (array.size() > limit) {
            problem(key, "tooManyElements", array.size(), limit);
            return List.of();
        }
        return array.values().stream().toList();
    }

    /** Members by key, in document order. */
    Set<Map.Entry<String, JsonNode>> entries() {
        return object.properties();
    }

    /** Reports the keys that no one asked for. */
    void rejectUnknown() {
        Set<String> unknown = new HashSet<>();
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            if (!known.contains(entry.getKey()) && unknown.add(entry.getKey())) {
                problem(entry.getKey(), "unknownKey", Problems.quote(entry.getKey()), knownKeys());
            }
        }
    }

    private String knownKeys() {
        return known.stream().collect(Collectors.joining(", "));
    }
}
