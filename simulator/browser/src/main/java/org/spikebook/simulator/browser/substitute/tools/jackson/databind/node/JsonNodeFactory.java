package org.spikebook.simulator.browser.substitute.tools.jackson.databind.node;

import java.math.BigInteger;

/** Makes nodes. */
public final class JsonNodeFactory {

    public static final JsonNodeFactory instance = new JsonNodeFactory();

    private JsonNodeFactory() {}

    public ObjectNode objectNode() {
        return new ObjectNode();
    }

    public ArrayNode arrayNode() {
        return new ArrayNode();
    }

    public StringNode stringNode(String text) {
        return new StringNode(text);
    }

    public BooleanNode booleanNode(boolean value) {
        return new BooleanNode(value);
    }

    public NullNode nullNode() {
        return new NullNode();
    }

    public NumericNode numberNode(int value) {
        return new IntegerNode(BigInteger.valueOf(value));
    }

    public NumericNode numberNode(double value) {
        return new DoubleNode(value);
    }

    public ValueNode numberNode(BigInteger value) {
        return new IntegerNode(value);
    }
}
