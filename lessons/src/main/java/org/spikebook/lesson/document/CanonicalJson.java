package org.spikebook.lesson.document;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One spelling for every JSON text that says the same: keys sorted, no spaces, {@code 20.0} as
 * {@code 20}. Meant for content hashes, not for reading by people.
 */
public final class CanonicalJson {

    private static final int MAX_LENGTH = 64 << 20;
    private static final JsonMapper JSON = ExactJson.mapper(MAX_LENGTH);

    private CanonicalJson() {}

    /** The canonical form of a text, or nothing where the text is not JSON. */
    public static Optional<String> of(String text) {
        return without(Set.of(), text);
    }

    /** The canonical form of a value. */
    public static String of(JsonNode value) {
        StringBuilder out = new StringBuilder();
        append(value, out);
        return out.toString();
    }

    /** The same, of an object without some of its own keys. */
    public static Optional<String> without(Set<String> keys, String text) {
        try {
            JsonNode node = JSON.readTree(text);
            if (node.isMissingNode()) {
                return Optional.empty();
            }
            if (node instanceof ObjectNode object) {
                object.remove(keys);
            }
            StringBuilder out = new StringBuilder(text.length());
            append(node, out);
            return Optional.of(out.toString());
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static void append(JsonNode node, StringBuilder out) {
        if (node.isObject()) {
            appendObject(node, out);
        } else if (node.isArray()) {
            appendArray(node, out);
        } else if (node.isNumber()) {
            appendNumber(node, out);
        } else if (node.isString()) {
            appendString(node.stringValue(), out);
        } else {
            out.append(JSON.writeValueAsString(node));
        }
    }

    /** Most are short whole numbers without zeros at their end, which stand as they are. */
    private static void appendNumber(JsonNode number, StringBuilder out) {
        boolean isShort = number.isInt() || number.isLong();
        if (isShort && number.longValue() % 10 != 0) {
            out.append(number.longValue());
        } else {
            out.append(canonical(number.decimalValue()));
        }
    }

    /** A mapper takes its time for each; most are plain. */
    private static void appendString(String text, StringBuilder out) {
        if (text.chars().allMatch(CanonicalJson::isPlain)) {
            out.append('"').append(text).append('"');
        } else {
            out.append(JSON.writeValueAsString(text));
        }
    }

    private static boolean isPlain(int c) {
        return c >= ' ' && c < 0x7F && c != '"' && c != '\\';
    }

    private static void appendObject(JsonNode object, StringBuilder out) {
        TreeMap<String, JsonNode> sorted = new TreeMap<>();
        object.properties().forEach(e -> sorted.put(e.getKey(), e.getValue()));
        String separator = "{";
        for (var entry : sorted.entrySet()) {
            out.append(separator);
            appendString(entry.getKey(), out);
            out.append(':');
            append(entry.getValue(), out);
            separator = ",";
        }
        out.append(sorted.isEmpty() ? "{}" : "}");
    }

    private static void appendArray(JsonNode array, StringBuilder out) {
        out.append('[');
        for (int i = 0; i < array.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            append(array.get(i), out);
        }
        out.append(']');
    }

    /** The shortest form without an exponent's expansion: 1e999999999 must not become a giant. */
    private static String canonical(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toString();
    }
}
