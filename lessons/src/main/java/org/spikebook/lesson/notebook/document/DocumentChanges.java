package org.spikebook.lesson.notebook.document;

import org.jspecify.annotations.Nullable;
import org.spikebook.lesson.document.CanonicalJson;
import org.spikebook.lesson.document.ExactJson;
import org.spikebook.lesson.notebook.NetworkLocks;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How one network document differs from another in what a run depends on, except for seed and time
 * step.
 *
 * @param numbers those that are others or new, by pointers in which members of lists are named by
 *     id
 * @param parts ids of parts that came, went or differ in something else than a number
 */
public record DocumentChanges(Map<String, Double> numbers, Set<String> parts) {

    /** What does not enter a run, or is told apart. */
    private static final Set<String> LEFT_OUT = Set.of("name", "format", "recorders");

    private static final Set<String> TOLD_APART = Set.of("/run/seed", "/run/dtMs");

    private static final JsonMapper JSON = ExactJson.mapper(8 << 20);

    public DocumentChanges {
        numbers = Map.copyOf(numbers);
        parts = Set.copyOf(parts);
    }

    /** The changes between two documents; none where one of them is not JSON. */
    public static DocumentChanges between(String before, String after) {
        return between(before, after, NetworkLocks.NONE);
    }

    /**
     * The same of what a reader may see.
     *
     * @param locks what they hide is left out
     */
    public static DocumentChanges between(String before, String after, NetworkLocks locks) {
        Map<String, JsonNode> old = leaves(before);
        Map<String, JsonNode> now = leaves(after);
        Map<String, Double> numbers = new TreeMap<>();
        Set<String> parts = new TreeSet<>();
        if (!old.isEmpty() && !now.isEmpty()) {
            Set<String> pointers = new TreeSet<>(old.keySet());
            pointers.addAll(now.keySet());
            pointers.removeIf(locks::isHidden);
            for (String pointer : pointers) {
                JsonNode value = now.get(pointer);
                if (!isSame(old.get(pointer), value)) {
                    if (value != null && value.isNumber() && hasPart(pointer, old)) {
                        numbers.put(pointer, value.doubleValue());
                    } else {
                        parts.add(part(pointer));
                    }
                }
            }
        }
        return new DocumentChanges(numbers, parts);
    }

    private static boolean isSame(@Nullable JsonNode one, @Nullable JsonNode other) {
        return one != null
                && other != null
                && CanonicalJson.of(one).equals(CanonicalJson.of(other));
    }

    /** Whether the part of a pointer was there before: otherwise the part itself is new. */
    private static boolean hasPart(String pointer, Map<String, JsonNode> old) {
        int end = pointer.lastIndexOf('/');
        int second = pointer.indexOf('/', 1);
        int third = second < 0 ? -1 : pointer.indexOf('/', second + 1);
        String start = pointer.substring(0, (third < 0 ? end : third) + 1);
        return old.keySet().stream().anyMatch(known -> known.startsWith(start));
    }

    private static String part(String pointer) {
        String[] keys = pointer.split("/");
        return keys.length > 2 ? keys[2] : keys[1];
    }

    private static Map<String, JsonNode> leaves(String document) {
        Map<String, JsonNode> leaves = new TreeMap<>();
        try {
            for (var entry : JSON.readTree(document).properties()) {
                if (!LEFT_OUT.contains(entry.getKey())) {
                    collect(entry.getValue(), "/" + entry.getKey(), leaves);
                }
            }
        } catch (JacksonException _) {
            leaves.clear();
        }
        TOLD_APART.forEach(leaves::remove);
        return leaves;
    }

    private static void collect(JsonNode node, String pointer, Map<String, JsonNode> leaves) {
        if (node.isObject()) {
            node.properties()
                    .forEach(each ->
                            collect(
                                    each.getValue(),
                                    pointer + "/" + escaped(each.getKey()),
                                    leaves));
        } else if (isListOfParts(node)) {
            node.forEach(part ->
                    collect(part, pointer + "/" + escaped(part.path("id").asString("")), leaves));
        } else {
            leaves.put(pointer, node);
        }
    }

    private static boolean isListOfParts(JsonNode node) {
        return node.isArray() && !node.isEmpty() && node.get(0).has("id");
    }

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
