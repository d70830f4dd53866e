package org.spikebook.hardware.document;

import static org.spikebook.hardware.document.ChipField.Kind.CONSTANT;
import static org.spikebook.hardware.document.ChipField.Kind.LIST;
import static org.spikebook.hardware.document.ChipField.Kind.WORDS;

import org.spikebook.hardware.chip.ChipEvent;
import org.spikebook.hardware.chip.Evidence;
import org.spikebook.hardware.chip.NeuronRule;
import org.spikebook.simulator.text.Text;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A chip file as a form fills it in: the fields that it asks for, their values, and the file with
 * one of them changed. Wrong values are written as they are; {@link ChipSpecReader} says what is
 * wrong.
 */
public record ChipForm(String file) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Fields that belong together. */
    public record Group(Text heading, List<ChipField> fields) {
        public Group {
            fields = List.copyOf(fields);
        }
    }

    /** What the form asks for; the limits of a core depend on the neuron rule of the file. */
    public List<Group> groups() {
        CoreFormat cores = CoreFormat.of(neuronRule().orElse(NeuronRule.LOIHI_LIF).memory());
        return List.of(
                group(
                        "grid",
                        ChipField.of("/name", WORDS, ""),
                        ChipField.number("/mesh/tileColumns"),
                        ChipField.number("/mesh/tileRows"),
                        ChipField.number("/mesh/coresPerTile"),
                        ChipField.number("/mesh/maxChips")),
                group("core", cores.form()),
                group("energy", energies()),
                group(
                        "time",
                        Stream.concat(
                                        Arrays.stream(ChipEvent.values())
                                                .map(e -> event("/timeNs/", e, "ns"))
                                                .filter(this::has),
                                        Stream.of(
                                                constant("/barrierNs", "ns"),
                                                constant("/staticPowerMw", "mW"),
                                                constant("/resetNj", "nJ")))
                                .toArray(ChipField[]::new)));
    }

    private ChipField[] energies() {
        return Arrays.stream(ChipEvent.values())
                .filter(e -> !e.isOptional() || has(event("/energyPj/", e, "pJ")))
                .map(event -> event("/energyPj/", event, "pJ"))
                .toArray(ChipField[]::new);
    }

    private static ChipField event(String folder, ChipEvent event, String unit) {
        return new ChipField(folder + event.key(), CONSTANT, event.text(), unit);
    }

    private static ChipField constant(String pointer, String unit) {
        return ChipField.of(pointer, CONSTANT, unit);
    }

    private static Group group(String key, ChipField... fields) {
        return group(key, List.of(fields));
    }

    private static Group group(String key, List<ChipField> fields) {
        return new Group(Text.of(ChipForm.class, "group." + key), fields);
    }

    private Optional<ObjectNode> root() {
        try {
            return JSON.readTree(file) instanceof ObjectNode object
                    ? Optional.of(object)
                    : Optional.empty();
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    /** The neuron rule that a file names, if it names one. */
    private Optional<NeuronRule> neuronRule() {
        return root().map(r -> r.path("neuronRule").asString("")).flatMap(NeuronRule::ofKey);
    }

    /** Whether a file has anything where a field stands. */
    private boolean has(ChipField field) {
        return at(field).isPresent();
    }

    private Optional<JsonNode> at(ChipField field) {
        return root().map(r -> r.at(field.pointer())).filter(node -> !node.isMissingNode());
    }

    /** What a field holds, as one would type it; empty where the file has nothing there. */
    public String value(ChipField field) {
        return at(field).map(node -> typed(node, field.kind())).orElse("");
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
     * The file with a field changed to what was typed; the same file where that is not an object.
     *
     * @param source what stands as the source of a constant that is changed
     */
    public ChipForm with(ChipField field, String typed, String source) {
        Optional<ObjectNode> root = root();
        if (root.isEmpty()) {
            return this;
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
        return new ChipForm(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root.get()));
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
