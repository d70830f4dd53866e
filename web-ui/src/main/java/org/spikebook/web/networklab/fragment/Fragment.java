package org.spikebook.web.networklab.fragment;

import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.CanvasLayout.Group;
import org.spikebook.lesson.notebook.CanvasLayout.Position;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Parts of a network that travel together: as text for the clipboard, or a motif of the palette.
 * Its text is a network document with the format {@value #FORMAT} and, under {@code positions} and
 * {@code groups}, how the parts are shown; a whole network document can be read as one, too. Holds
 * projections whose ends it holds, and no others.
 *
 * @param parts the lists of a document, in its order
 * @param positions upper left corners by id, in pixels of the unzoomed canvas; of some parts
 * @param groups in which parts are shown together, by id
 */
public record Fragment(
        Map<String, List<ObjectNode>> parts, Map<String, Position> positions, List<Group> groups) {

    static final String FORMAT = "spikebook/fragment/1";
    static final String POPULATIONS = "populations";
    static final String STIMULI = "stimuli";
    static final String PROJECTIONS = "projections";
    static final String RECORDERS = "recorders";

    /** The lists of a network document. */
    static final List<String> LISTS = List.of(POPULATIONS, STIMULI, PROJECTIONS, RECORDERS);

    /** Farther from the origin than any hand drags a part, in pixels. */
    private static final double FARTHEST = 1e6;

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    public Fragment {
        parts = Map.copyOf(parts);
        positions = Map.copyOf(positions);
        groups = List.copyOf(groups);
    }

    /**
     * The fragment in {@code text}; empty if that is not JSON object or holds no population,
     * stimulus or recorder.
     */
    public static Optional<Fragment> parse(String text) {
        try {
            return JSON.readTree(text) instanceof ObjectNode root
                    ? Optional.of(of(root)).filter(Fragment::hasNodes)
                    : Optional.empty();
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private static Fragment of(ObjectNode root) {
        Map<String, List<ObjectNode>> parts = new HashMap<>();
        for (String list : LISTS) {
            parts.put(
                    list,
                    root.path(list)
                            .valueStream()
                            .filter(ObjectNode.class::isInstance)
                            .map(ObjectNode.class::cast)
                            .toList());
        }
        Map<String, Position> positions = new HashMap<>();
        root.path("positions")
                .properties()
                .forEach(each ->
                        position(each.getValue())
                                .ifPresent(at -> positions.put(each.getKey(), at)));
        List<Group> groups =
                root.path("groups")
                        .valueStream()
                        .limit(CanvasLayout.MOST_GROUPS)
                        .flatMap(each -> group(each).stream())
                        .toList();
        return new Fragment(parts, positions, groups);
    }

    private static Optional<Group> group(JsonNode group) {
        String name = group.path("name").asString("");
        Set<String> nodes =
                group.path("nodes")
                        .valueStream()
                        .filter(JsonNode::isString)
                        .map(JsonNode::stringValue)
                        .collect(Collectors.toSet());
        return Group.isName(name)
                ? Optional.of(new Group(name, nodes, group.path("collapsed").asBoolean(false)))
                : Optional.empty();
    }

    private static Optional<Position> position(JsonNode at) {
        OptionalDouble x = at.path("x").doubleValueOpt();
        OptionalDouble y = at.path("y").doubleValueOpt();
        return x.isPresent() && y.isPresent() && isNear(x.getAsDouble()) && isNear(y.getAsDouble())
                ? Optional.of(new Position(x.getAsDouble(), y.getAsDouble()))
                : Optional.empty();
    }

    private static boolean isNear(double coordinate) {
        return Math.abs(coordinate) <= FARTHEST;
    }

    private boolean hasNodes() {
        return LISTS.stream().anyMatch(list -> !list.equals(PROJECTIONS) && !list(list).isEmpty());
    }

    List<ObjectNode> list(String name) {
        return parts.getOrDefault(name, List.of());
    }

    /**
     * The same with ids that are not in use, so that it can be put beside what has them. What a
     * recorder observes stays if it is there.
     *
     * @param taken ids in use where it goes
     */
    public Fragment renamed(Set<String> taken) {
        return new Renaming(this, taken).result();
    }

    /** Adds its parts to the lists of a document. */
    public void addTo(ObjectNode root) {
        for (String name : LISTS) {
            if (!list(name).isEmpty()) {
                ArrayNode array =
                        root.get(name) instanceof ArrayNode there ? there : root.putArray(name);
                list(name).forEach(array::add);
            }
        }
    }

    /** As JSON text, two spaces deep. */
    public String text() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("format", FORMAT);
        addTo(root);
        ObjectNode places = root.putObject("positions");
        positions.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each ->
                        places.putObject(each.getKey())
                                .put("x", each.getValue().x())
                                .put("y", each.getValue().y()));
        if (!groups.isEmpty()) {
            addGroups(root.putArray("groups"));
        }
        return JSON.writeValueAsString(root);
    }

    private void addGroups(ArrayNode out) {
        for (Group group : groups) {
            ObjectNode written = out.addObject().put("name", group.name());
            group.nodes().forEach(written.putArray("nodes")::add);
            written.put("collapsed", group.collapsed());
        }
    }

    /** The id of a part; empty if it has none. */
    static String id(JsonNode part) {
        return part.path("id").asString("");
    }
}
