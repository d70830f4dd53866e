package org.spikebook.simulator.browser.substitute.tools.jackson.databind.node;

import org.jspecify.annotations.Nullable;
import org.spikebook.simulator.browser.substitute.tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A list. */
public final class ArrayNode extends JsonNode {

    private final List<JsonNode> members = new ArrayList<>();

    public ArrayNode add(JsonNode member) {
        members.add(member);
        return this;
    }

    @Override
    public int size() {
        return members.size();
    }

    public @Nullable JsonNode get(int at) {
        return at >= 0 && at < members.size() ? members.get(at) : null;
    }

    public JsonNode path(int at) {
        JsonNode found = get(at);
        return found == null ? MissingNode.INSTANCE : found;
    }

    public Collection<JsonNode> values() {
        return members;
    }

    @Override
    public String toString() {
        return members.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
    }
}
