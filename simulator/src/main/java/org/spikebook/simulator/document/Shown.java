package org.spikebook.simulator.document;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What stands in a document as a message shows it: on one line, and cut to what fits there. */
public final class Shown {

    private static final int LONGEST = 60;

    private Shown() {}

    /** A value; of an object or a list only which of them it is. */
    public static String of(JsonNode value) {
        if (value instanceof ObjectNode) {
            return "{…}";
        } else if (value instanceof ArrayNode) {
            return "[…]";
        }
        return value.isString() ? '"' + cut(value.stringValue()) + '"' : cut(value.toString());
    }

    /** A text. */
    public static String cut(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
