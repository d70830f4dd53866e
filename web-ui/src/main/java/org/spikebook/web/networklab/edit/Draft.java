package org.spikebook.web.networklab.edit;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A network document while it is edited: any JSON object, valid or not. What it does not understand
 * it leaves as it is, so that an edit on the canvas never loses what was typed as text. Immutable.
 */
public final class Draft {

    static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private final ObjectNode root;
    private final List<DraftNode> nodes;
    private final List<DraftLink> links;
    private final Map<String, Weights.Summary> weights;

    private Draft(ObjectNode root) {
        this.root = root;
        DraftReader reader = new DraftReader(root);
        this.nodes = reader.nodes();
        this.links = reader.links();
        this.weights = reader.weights();
    }

    /** The draft in {@code text}; empty if that is not a JSON object. */
    public static Optional<Draft> parse(String text) {
        try {
            return JSON.readTree(text) instanceof ObjectNode object
                    ? Optional.of(new Draft(object))
                    : Optional.empty();
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    /** The document as JSON text, two spaces deep. */
    public String text() {
        return JSON.writeValueAsString(root);
    }

    /** Stimuli, populations and recorders that have an id, in document order. */
    public List<DraftNode> nodes() {
        return nodes;
    }

    /** Projections and observations, whether or not their ends exist. */
    public List<DraftLink> links() {
        return links;
    }

    /** The node with a key. */
    public Optional<DraftNode> node(String key) {
        return nodes.stream().filter(node -> node.key().equals(key)).findFirst();
    }

    /** The line with a key. */
    public Optional<DraftLink> link(String key) {
        return links.stream().filter(link -> link.key().equals(key)).findFirst();
    }

    /** What the weights of a line come to. */
    Weights.Summary weights(DraftLink link) {
        return weights.getOrDefault(link.pointer(), Weights.Summary.NONE);
    }

    /** Where nodes and lines stand, as JSON pointers. */
    public Stream<String> pointers(Set<String> keys) {
        return Stream.concat(
                nodes.stream().filter(n -> keys.contains(n.key())).map(DraftNode::pointer),
                links.stream().filter(l -> keys.contains(l.key())).map(DraftLink::pointer));
    }

    /** What stands at a JSON pointer. */
    public Optional<JsonNode> at(String pointer) {
        JsonNode found = root.at(JsonPointer.compile(pointer));
        return found.isMissingNode() ? Optional.empty() : Optional.of(found);
    }

    /** The text at a JSON pointer; empty if there is none. */
    public String textAt(String pointer) {
        return at(pointer).filter(JsonNode::isString).map(JsonNode::stringValue).orElse("");
    }

    /** The same document after {@code change} was made to a copy of it. */
    Draft with(Consumer<ObjectNode> change) {
        ObjectNode copy = root.deepCopy();
        change.accept(copy);
        return new Draft(copy);
    }
}
