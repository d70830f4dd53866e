package org.spikebook.simulator.browser.substitute.tools.jackson.databind.node;

import org.spikebook.simulator.browser.substitute.tools.jackson.databind.JsonNode;

/** True or false. */
public final class BooleanNode extends JsonNode {

    private final boolean value;

    public BooleanNode(boolean value) {
        this.value = value;
    }

    @Override
    public boolean isBoolean() {
        return true;
    }

    @Override
    public boolean booleanValue() {
        return value;
    }

    @Override
    public String asString(String otherwise) {
        return toString();
    }

    @Override
    public String toString() {
        return value ? "true" : "false";
    }
}
