package org.spikebook.training.document;

import org.spikebook.parameter.Component;
import org.spikebook.parameter.Configured;
import org.spikebook.parameter.ParameterInfo;
import org.spikebook.parameter.Value;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A configured component as JSON: {@code {"type": "adam", "learningRate": 0.002}}. */
final class ComponentJson {

    private static final String TYPE = "type";

    private ComponentJson() {}

    /**
     * Reads the component in a field.
     *
     * @param family what the field can hold
     * @param otherwise where the field is left out or wrong
     */
    static <T extends Component> Configured<T> read(
            Fields fields, String name, List<T> family, Configured<T> otherwise) {
        Optional<JsonNode> node = fields.given(name);
        if (node.isEmpty()) {
            return otherwise;
        }
        Optional<Fields> object = fields.object(name);
        return object.flatMap(o -> component(o, family)).orElse(otherwise);
    }

    private static <T extends Component> Optional<Configured<T>> component(
            Fields fields, List<T> family) {
        String type = fields.text(TYPE, "");
        Optional<T> component = family.stream().filter(c -> c.type().equals(type)).findFirst();
        if (component.isEmpty()) {
            String types = String.join(", ", family.stream().map(Component::type).toList());
            fields.problem(TYPE, "field.type", Shown.cut(type), types);
            return Optional.empty();
        }
        Map<String, Value> given = new LinkedHashMap<>();
        for (ParameterInfo info : component.get().parameters()) {
            value(fields, info).ifPresent(v -> given.put(info.name(), v));
        }
        fields.refuseOthers();
        return Optional.of(Configured.of(component.get(), given));
    }

    private static Optional<Value> value(Fields fields, ParameterInfo info) {
        return fields.given(info.name())
                .flatMap(node ->
                        switch (info.kind()) {
                            case REAL, WHOLE -> number(fields, info, node);
                            case CHOICE -> choice(fields, info, node);
                            case FLAG -> flag(fields, info, node);
                            case NAME, SERIES -> throw unsupported(info);
                        });
    }

    private static IllegalStateException unsupported(ParameterInfo info) {
        return new IllegalStateException("no setting of a plan is a " + info.kind());
    }

    private static Optional<Value> number(Fields fields, ParameterInfo info, JsonNode node) {
        double value = node.isNumber() ? node.doubleValue() : Double.NaN;
        boolean aboveMin = info.minAllowed() ? value >= info.min() : value > info.min();
        boolean whole = info.kind() != ParameterInfo.Kind.WHOLE || value == Math.rint(value);
        if (!aboveMin || !(value <= info.max()) || !whole) {
            String code = info.minAllowed() ? "field.notNumber" : "field.notAbove";
            fields.problem(info.name(), code, info.name(), info.min(), info.max(), Shown.of(node));
            return Optional.empty();
        }
        return Optional.of(Value.of(value));
    }

    private static Optional<Value> choice(Fields fields, ParameterInfo info, JsonNode node) {
        if (!node.isString() || !info.options().contains(node.stringValue())) {
            String options = String.join(", ", info.options());
            fields.problem(info.name(), "field.notOption", info.name(), options, Shown.of(node));
            return Optional.empty();
        }
        return Optional.of(Value.of(node.stringValue()));
    }

    private static Optional<Value> flag(Fields fields, ParameterInfo info, JsonNode node) {
        if (!node.isBoolean()) {
            fields.problem(info.name(), "field.notFlag", info.name(), Shown.of(node));
            return Optional.empty();
        }
        return Optional.of(Value.of(node.booleanValue()));
    }

    /** The component with all its settings. */
    static ObjectNode write(Configured<?> configured) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put(TYPE, configured.type());
        configured.values().asMap().forEach((name, value) -> put(node, name, value));
        return node;
    }

    private static void put(ObjectNode node, String name, Value value) {
        switch (value) {
            case Value.Real(double number) -> Numbers.put(node, name, number);
            case Value.Word(String word) -> node.put(name, word);
            case Value.Flag(boolean flag) -> node.put(name, flag);
            case Value.Series _, Value.Random _ ->
                    throw new IllegalStateException("no setting of a plan is a " + value);
        }
    }
}
