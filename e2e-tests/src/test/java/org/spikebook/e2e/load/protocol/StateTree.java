package org.spikebook.e2e.load.protocol;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The tree of elements that the server keeps for a page, as its messages have built it so far. */
final class StateTree {

    static final int PROPERTIES = 1;

    private static final int ELEMENT = 0;
    private static final int CHILDREN = 2;
    private static final int ATTRIBUTES = 3;
    private static final int LISTENERS = 4;
    private static final int TEXT = 7;
    private static final int VIRTUAL_CHILDREN = 24;
    private static final int BODY = 1;

    private final Map<Integer, Node> nodes = new HashMap<>();
    private final Map<String, JsonObject> constants = new HashMap<>();

    /** Takes in what a message changes. */
    void apply(JsonObject message) {
        if (message.has("constants")) {
            message.getAsJsonObject("constants")
                    .asMap()
                    .forEach((key, value) -> constants.put(key, value.getAsJsonObject()));
        }
        if (message.has("changes")) {
            message.getAsJsonArray("changes").forEach(each -> change(each.getAsJsonObject()));
        }
    }

    private void change(JsonObject change) {
        int id = change.get("node").getAsInt();
        Node node = nodes.computeIfAbsent(id, Node::new);
        switch (change.get("type").getAsString()) {
            case "put" -> node.put(feature(change), key(change), change.get("value"));
            case "remove" -> node.remove(feature(change), key(change));
            case "splice" -> node.splice(feature(change), change);
            case "clear" -> node.clear(feature(change));
            case "detach" -> nodes.remove(id);
            default -> {} // "attach" says nothing that is requested here
        }
    }

    private static int feature(JsonObject change) {
        return change.get("feat").getAsInt();
    }

    private static String key(JsonObject change) {
        return change.get("key").getAsString();
    }

    /** The first element of the page, in reading order, with this tag and name. */
    Optional<Node> find(String tag, String name) {
        return all().filter(each -> tag.equals(each.tag()) && name.equals(name(each))).findFirst();
    }

    /** Whether a text of the page begins like this. */
    boolean shows(String beginning) {
        return all().anyMatch(each -> each.value(TEXT, "text").startsWith(beginning));
    }

    /** All elements and texts of the page in reading order. */
    private Stream<Node> all() {
        List<Node> found = new ArrayList<>();
        collect(BODY, found);
        return found.stream();
    }

    private void collect(int id, List<Node> found) {
        Node node = nodes.get(id);
        if (node != null) {
            found.add(node);
            node.list(CHILDREN).forEach(child -> collect(child, found));
            node.list(VIRTUAL_CHILDREN).forEach(child -> collect(child, found));
        }
    }

    /** What a screen reader calls an element: its label, or the text within. */
    private String name(Node node) {
        return Stream.of(
                        node.value(ATTRIBUTES, "aria-label"),
                        node.value(PROPERTIES, "accessibleName"),
                        node.value(PROPERTIES, "label"))
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElseGet(() -> text(node));
    }

    private String text(Node node) {
        StringBuilder text = new StringBuilder(node.value(TEXT, "text"));
        node.list(CHILDREN).stream()
                .map(nodes::get)
                .filter(Objects::nonNull)
                .forEach(child -> text.append(text(child)));
        return text.toString();
    }

    /** What the server wants to know of an event: expressions of a browser, for this listener. */
    @Nullable JsonObject listener(Node node, String event) {
        return constants.get(node.value(LISTENERS, event));
    }

    /** An element or a text: values by feature and key, lists of nodes by feature. */
    static final class Node {

        private final int id;
        private final Map<Integer, Map<String, String>> values = new HashMap<>();
        private final Map<Integer, List<Integer>> lists = new HashMap<>();

        private Node(int id) {
            this.id = id;
        }

        int id() {
            return id;
        }

        String tag() {
            return value(ELEMENT, "tag");
        }

        boolean isEnabled() {
            return !"true".equals(value(PROPERTIES, "disabled"))
                    && !values.getOrDefault(ATTRIBUTES, Map.of()).containsKey("disabled");
        }

        private String value(int feature, String key) {
            return values.getOrDefault(feature, Map.of()).getOrDefault(key, "");
        }

        private List<Integer> list(int feature) {
            return lists.getOrDefault(feature, List.of());
        }

        private void put(int feature, String key, @Nullable JsonElement value) {
            if (value != null && value.isJsonPrimitive()) {
                values.computeIfAbsent(feature, unused -> new HashMap<>())
                        .put(key, value.getAsString());
            }
        }

        private void remove(int feature, String key) {
            values.getOrDefault(feature, new HashMap<>()).remove(key);
        }

        private void clear(int feature) {
            lists.remove(feature);
        }

        private void splice(int feature, JsonObject change) {
            List<Integer> list = lists.computeIfAbsent(feature, unused -> new ArrayList<>());
            int from = Math.min(change.get("index").getAsInt(), list.size());
            int removed = change.has("remove") ? change.get("remove").getAsInt() : 0;
            list.subList(from, Math.min(from + removed, list.size())).clear();
            JsonArray added = change.getAsJsonArray("addNodes");
            if (added != null) {
                list.addAll(from, added.asList().stream().map(JsonElement::getAsInt).toList());
            }
        }
    }
}
