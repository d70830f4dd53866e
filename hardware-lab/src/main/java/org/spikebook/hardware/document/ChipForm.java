package org.spikebook.hardware.document;

import static org.spikebook.hardware.document.ChipField.Kind.CONSTANT;
import static org.spikebook.hardware.document.ChipField.Kind.LIST;

import org.spikebook.hardware.chip.Evidence;
import org.spikebook.hardware.chip.NeuronRule;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A chip file as a form fills it in: the values of its fields, and the file with one of them
 * changed. Wrong values are written as they are; {@link ChipSpecReader} says what is wrong. Without
 * state.
 */
public final class ChipForm {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ChipForm() {}

    private static Optional<ObjectNode> root(String file) {
        try {
            return JSON.readTree(file) instanceof ObjectNode object
                    ? Optional.of(object)
                    : Optional.empty();
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    /** The neuron rule that a file names, if it names one. */
    static Optional<NeuronRule> neuronRule(String file) {
        return root(file).map(r -> r.path("neuronRule").asString("")).flatMap(NeuronRule::ofKey);
    }

    /** Whether a file has anything where a field stands. */
    static boolean has(String file, ChipField field) {
        return at(file, field).isPresent();
    }

    private static Optional<JsonNode> at(String file, ChipField field) {
        return root(file).map(r -> r.at(field.pointer())).filter(node -> !node.isMissingNode());
    }

    /** What a field holds, as one would type it; empty where the file has nothing there. */
    public static String value(String file, ChipField field) {
        return at(file, field).map(node -> typed(node, field.kind())).orElse("");
    }

    private static String typed(JsonNode node, ChipField.Kind kind) {
        JsonNode value = kind == CONSTANT ? node.path("nominal") : node;
        return kind == LIST && value.isArray()
                ? String.join(", ", value.valueStream().map(ChipForm::plain).toList())
                : plain(value);
    }

    private static String plain(JsonNode value) {
        return value.isMissingNode()
                ? ""
                : value.isString() ? value.stringValue() : value.toString();
    }

    /**
     * The file with a field changed to what was typed; the same file where it is not JSON object.
     *
     * @param source what stands as the source of a constant that is changed
     */
    public static String with(String file, ChipField field, String typed, String source) {
        Optional<ObjectNode> root = root(file);
        if (root.isEmpty()) {
            return file;
        }
        JsonPointer pointer = JsonPointer.compile(field.pointer());
        ObjectNode parent = parent(root.get(), pointer.head());
        String key = pointer.last().getMatchingProperty();
        switch (field.kind()) {
            case WORDS -> parent.put(key, typed);
            case NUMBER -> parent.set(key, asNumber(typed));
            case LIST -> parent.set(key, asList(typed));
            case CONSTANT -> parent.set(key, ownConstant(typed, source));
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root.get());
    }

    private static ObjectNode parent(ObjectNode root, JsonPointer pointer) {
        return pointer.matches()
                ? root
                : root.at(pointer) instanceof ObjectNode object
                        ? object
                        : root.putObject(pointer.getMatchingProperty());
    }

    private static JsonNode asNumber(String typed) {
        try {
            JsonNode value = JSON.readTree(typed.strip());
            return value.isNumber() ? value : JSON.getNodeFactory().stringNode(typed);
        } catch (JacksonException notANumber) {
            return JSON.getNodeFactory().stringNode(typed);
        }
    }

    private static ArrayNode asList(String typed) {
        List<JsonNode> values = new ArrayList<>();
        for (String each : typed.split(",", -1)) {
            values.add(asNumber(each));
        }
        return JSON.createArrayNode().addAll(values);
    }

    private static ObjectNode ownConstant(String typed, String source) {
        ObjectNode constant = JSON.createObjectNode();
        constant.set("nominal", asNumber(typed));
        constant.put("source", source);
        constant.put("grade", Evidence.ASSUMED.letter());
        return constant;
    }
}
