package org.spikebook.simulator.browser.substitute.tools.jackson.databind.node;

import org.jspecify.annotations.Nullable;
import org.spikebook.simulator.browser.substitute.tools.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** An object; keys in the order of the document. */
public final class ObjectNode extends JsonNode {

    private final Map<String, JsonNode> members = new LinkedHashMap<>();

    @Override
    public int size() {
        return members.size();
    }

    @Override
    public boolean has(String key) {
        return members.containsKey(key);
    }

    @Override
    public @Nullable JsonNode get(String key) {
        return members.get(key);
    }

    public Set<Map.Entry<String, JsonNode>> properties() {
        return members.entrySet();
    }

    public ObjectNode set(String key, JsonNode value) {
        members.put(key, value);
        return this;
    }

    public ObjectNode put(String key, int value) {
        members.put(key, JsonNodeFactory.instance.numberNode(value));
        return this;
    }

    public ObjectNode put(String key, double value) {
        members.put(key, JsonNodeFactory.instance.numberNode(value));
        return this;
    }

    public @Nullable JsonNode remove(String key) {
        return members.remove(key);
    }

    @Override
    public String toString() {
        return members.entrySet().stream()
                .map(entry -> StringNode.quote(entry.getKey()) + ":" + entry.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
