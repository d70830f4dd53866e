package org.spikebook.training.document;

import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.Value;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A configured component as JSON: {@code {"type": "adam", "learningRate": 0.002}}. */
final class ComponentJson {

    private static final String TYPE = "type";

    private ComponentJson() {}

    /** The component with all its settings. */
    static ObjectNode write(Configured<?> configured) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put(TYPE, configured.type());
        configured.values().asMap().forEach((name, value) -> put(node, name, value));
        return node;
    }

    private static void put(ObjectNode node, String name, Value value) {
        switch (value) {
            case Value.Real(double number) -> JsonNumbers.put(node, name, number);
            case Value.Word(String word) -> node.put(name, word);
            case Value.Flag(boolean flag) -> node.put(name, flag);
            case Value.Series _, Value.Random _ ->
                    throw new IllegalStateException("no setting of a plan is a " + value);
        }
    }
}
