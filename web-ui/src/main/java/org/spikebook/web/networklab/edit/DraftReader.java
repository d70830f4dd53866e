package org.spikebook.web.networklab.edit;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the graph out of a document that may be wrong anywhere; used once. */
final class DraftReader {

    private final ObjectNode root;
    private final Set<String> keys = new HashSet<>();

    /** Numbers given to keys so far, so that many parts of one id take no longer than others. */
    private final Map<String, Integer> numbers = new HashMap<>();

    private final Map<String, DraftNode> members = new HashMap<>();
    private final List<DraftNode> nodes = new ArrayList<>();
    private final List<DraftLink> links = new ArrayList<>();

    /** Of projections, by their JSON pointers. */
    private final Map<String, Weights.Summary> weights = new HashMap<>();

    DraftReader(ObjectNode root) {
        this.root = root;
        for (Role role : new Role[] {Role.POPULATION, Role.STIMULUS, Role.RECORDER}) {
            readNodes(role);
        }
        readProjections();
        readObservations();
    }

    List<DraftNode> nodes() {
        return List.copyOf(nodes);
    }

    List<DraftLink> links() {
        return List.copyOf(links);
    }

    Map<String, Weights.Summary> weights() {
        return Map.copyOf(weights);
    }

    private void readNodes(Role role) {
        JsonNode array = root.path(role.array());
        for (int i = 0; array.isArray() && i < array.size(); i++) {
            String id = text(array.get(i).get("id"));
            if (!id.isEmpty()) {
                add(node(key(id), id, role, "/" + role.array() + "/" + i, array.get(i)));
            }
        }
    }

    private void add(DraftNode node) {
        nodes.add(node);
        if (node.isMember()) {
            members.putIfAbsent(node.id(), node);
        }
    }

    private static DraftNode node(
            String key, String id, Role role, String pointer, JsonNode element) {
        return switch (role) {
            case STIMULUS ->
                    new DraftNode(key, id, role, pointer, text(element.get("type")), size(element));
            case POPULATION ->
                    new DraftNode(
                            key,
                            id,
                            role,
                            pointer,
                            text(element.path("model").get("type")),
                            size(element));
            case RECORDER -> {
                String record = text(element.get("record"));
                yield new DraftNode(
                        key, id, role, pointer, record.isEmpty() ? "spikes" : record, 0);
            }
        };
    }

    private void readProjections() {
        JsonNode array = root.path("projections");
        for (int i = 0; array.isArray() && i < array.size(); i++) {
            JsonNode element = array.get(i);
            String id = text(element.get("id"));
            String pointer = "/projections/" + i;
            Weights.Summary found = Weights.of(element);
            weights.put(pointer, found);
            links.add(
                    new DraftLink(
                            key("projection " + id),
                            id,
                            member(text(element.get("from"))),
                            member(text(element.get("to"))),
                            pointer,
                            DraftLink.Kind.PROJECTION,
                            found.sign()));
        }
    }

    private void readObservations() {
        for (DraftNode node : nodes) {
            String of = text(root.at(node.pointer()).get("of"));
            if (node.role() == Role.RECORDER && !of.isEmpty()) {
                links.add(
                        new DraftLink(
                                key("observation " + node.key()),
                                node.id(),
                                member(of),
                                node.key(),
                                node.pointer(),
                                DraftLink.Kind.OBSERVATION,
                                DraftLink.Sign.NONE));
            }
        }
    }

    /** The key of the population or stimulus with an id; empty if there is none. */
    private String member(String id) {
        DraftNode found = members.get(id);
        return found == null ? "" : found.key();
    }

    private String key(String wanted) {
        String key = wanted;
        int n = numbers.getOrDefault(wanted, 1);
        while (!keys.add(key)) {
            n++;
            key = wanted + " " + n;
        }
        numbers.put(wanted, n);
        return key;
    }

    private static long size(JsonNode element) {
        JsonNode size = element.path("size");
        JsonNode shape = element.path("shape");
        if (size.isIntegralNumber() && size.canConvertToLong()) {
            return size.longValue();
        }
        if (size.isMissingNode() && shape.isEmpty()) {
            return 1;
        }
        long product = 1;
        for (JsonNode dimension : shape) {
            product = dimension.isInt() ? product * dimension.intValue() : 0;
        }
        return product;
    }

    private static String text(@Nullable JsonNode node) {
        return node != null && node.isString() ? node.stringValue() : "";
    }
}
