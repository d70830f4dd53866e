package org.spikebook.web.networklab.edit;

import org.spikebook.simulator.parameter.Component;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.Preset;
import org.spikebook.simulator.parameter.Value;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

import java.util.Optional;

/** The named settings of models in a document. */
public final class Presets {

    private Presets() {}

    /** The preset that a component's object in the document is set to, if it is one. */
    public static Optional<Preset> of(Draft draft, String pointer, Component component) {
        return component.presets().stream()
                .filter(preset ->
                        component.parameters().stream()
                                .allMatch(info -> isSet(draft, pointer, info, preset)))
                .findFirst();
    }

    private static boolean isSet(Draft draft, String pointer, ParameterInfo info, Preset preset) {
        Optional<JsonNode> wanted =
                json(preset.values().getOrDefault(info.name(), info.defaultValue()));
        Optional<JsonNode> is =
                draft.at(pointer + "/" + info.name()).or(() -> json(info.defaultValue()));
        return wanted.equals(is)
                || wanted.isPresent()
                        && is.isPresent()
                        && wanted.get().isNumber()
                        && DraftNumbers.of(wanted.get()).equals(DraftNumbers.of(is.get()));
    }

    /** Sets all parameters of a component to a preset: what it leaves out takes its default. */
    static void apply(ObjectNode root, String pointer, Component component, Preset preset) {
        for (ParameterInfo info : component.parameters()) {
            Optional<JsonNode> value =
                    Optional.ofNullable(preset.values().get(info.name())).flatMap(Presets::json);
            Pointers.put(root, pointer + "/" + info.name(), value);
        }
    }

    /** A value as it stands in a document; presets have no random ones. */
    private static Optional<JsonNode> json(Value value) {
        return switch (value) {
            case Value.Real(double number) -> Optional.of(DoubleNode.valueOf(number));
            case Value.Word(String word) -> Optional.of(StringNode.valueOf(word));
            case Value.Flag(boolean flag) -> Optional.of(BooleanNode.valueOf(flag));
            case Value.Series(var numbers) -> {
                ArrayNode array = JsonNodeFactory.instance.arrayNode();
                numbers.forEach(array::add);
                yield Optional.of(array);
            }
            case Value.Random _ -> Optional.empty();
        };
    }
}
