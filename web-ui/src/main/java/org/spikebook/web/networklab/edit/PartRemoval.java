package org.spikebook.web.networklab.edit;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Set;
import java.util.TreeSet;

/**
 * The removal of nodes and lines from a document; projections that lose an end go as well.
 *
 * @param draft the document as it is
 * @param keys of what is removed
 */
record PartRemoval(Draft draft, Set<String> keys) {

    /**
     * Removes them.
     *
     * @param root the tree of the draft's document; modified
     */
    void apply(ObjectNode root) {
        Set<String> gone = new TreeSet<>();
        for (DraftNode node : draft.nodes()) {
            if (keys.contains(node.key())) {
                gone.add(node.pointer());
            }
        }
        for (DraftLink link : draft.links()) {
            boolean loses = keys.contains(link.from()) || keys.contains(link.to());
            if (link.kind() == DraftLink.Kind.PROJECTION && (loses || keys.contains(link.key()))) {
                gone.add(link.pointer());
                forgetAll(root, link.id());
            } else if (keys.contains(link.key()) || keys.contains(link.from())) {
                forget(root, link.pointer());
            }
        }
        root.properties().forEach(member -> removeFrom(member.getKey(), member.getValue(), gone));
    }

    /** Leaves recorders of a projection's weights that observe nothing. */
    private static void forgetAll(ObjectNode root, String projection) {
        for (JsonNode recorder : root.path("recorders")) {
            if (recorder instanceof ObjectNode object
                    && object.path("of").asString("").equals(projection)) {
                object.remove("of");
            }
        }
    }

    /** Leaves a recorder that observes nothing. */
    private static void forget(ObjectNode root, String recorder) {
        if (root.at(JsonPointer.compile(recorder)) instanceof ObjectNode object) {
            object.remove("of");
        }
    }

    private static void removeFrom(String key, JsonNode member, Set<String> gone) {
        if (member instanceof ArrayNode array) {
            for (int i = array.size() - 1; i >= 0; i--) {
                if (gone.contains("/" + key + "/" + i)) {
                    array.remove(i);
                }
            }
        }
    }
}
