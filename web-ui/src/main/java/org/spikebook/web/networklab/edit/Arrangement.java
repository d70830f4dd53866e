package org.spikebook.web.networklab.edit;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;

/** How the members of a population or stimulus are arranged: a number of them, or an image. */
final class Arrangement {

    private Arrangement() {}

    /** Makes an image of one channel of a number of members, or a number of an image. */
    static void change(ObjectNode root, String pointer) {
        JsonNode part = root.at(pointer);
        if (part.has("shape")) {
            long size = 1;
            for (JsonNode dimension : part.path("shape")) {
                size *= dimension.asInt(1);
            }
            Pointers.put(root, pointer + "/shape", Optional.empty());
            Pointers.put(
                    root,
                    pointer + "/size",
                    Optional.of(JsonNodeFactory.instance.numberNode(size)));
        } else {
            int size = Math.max(1, part.path("size").asInt(1));
            int rows = rows(size);
            Pointers.put(
                    root,
                    pointer + "/shape",
                    Optional.of(
                            JsonNodeFactory.instance
                                    .arrayNode()
                                    .add(rows)
                                    .add(size / rows)
                                    .add(1)));
            Pointers.put(root, pointer + "/size", Optional.empty());
        }
    }

    /** The largest number of rows that is at most the number of columns. */
    private static int rows(int size) {
        int rows = (int) Math.sqrt(size);
        while (size % rows != 0) {
            rows--;
        }
        return rows;
    }
}
