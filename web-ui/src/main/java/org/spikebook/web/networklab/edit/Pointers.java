package org.spikebook.web.networklab.edit;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;

/** Writes at JSON pointers. */
final class Pointers {

    private Pointers() {}

    /**
     * Sets the value at a pointer, making the objects on the way; an empty value removes it. Does
     * nothing where the way leads through something that is neither object nor array.
     */
    static void put(ObjectNode root, String pointer, Optional<JsonNode> value) {
        JsonPointer full = JsonPointer.compile(pointer);
        JsonNode parent = parent(root, full.head());
        String key = full.last().getMatchingProperty();
        switch (parent) {
            case ObjectNode object when value.isPresent() -> object.set(key, value.get());
            case ObjectNode object -> object.remove(key);
            case ArrayNode array when value.isPresent() ->
                    array.set(full.last().getMatchingIndex(), value.get());
            case ArrayNode array -> array.remove(full.last().getMatchingIndex());
            default -> {}
        }
    }

    private static JsonNode parent(ObjectNode root, JsonPointer way) {
        JsonNode at = root;
        for (JsonPointer step = way; !step.matches(); step = step.tail()) {
            JsonNode next =
                    at.isArray()
                            ? at.path(step.getMatchingIndex())
                            : at.path(step.getMatchingProperty());
            if (next.isMissingNode() && at instanceof ObjectNode object) {
                next = object.putObject(step.getMatchingProperty());
            }
            at = next;
        }
        return at;
    }
}
