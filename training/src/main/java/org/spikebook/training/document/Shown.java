package org.spikebook.training.document;

import tools.jackson.databind.JsonNode;

/** A wrong value as a message shows it: never longer than a line. */
final class Shown {

    private static final int MAX = 40;

    private Shown() {}

    static String of(JsonNode value) {
        if (value.isContainer()) {
            return value.isObject() ? "{…}" : "[…]";
        }
        return cut(value.isString() ? '"' + cut(value.stringValue()) + '"' : value.toString());
    }

    static String cut(String text) {
        return text.length() <= MAX ? text : text.substring(0, MAX) + "…";
    }
}
