package org.spikebook.simulator.browser.substitute.tools.jackson.databind.node;

/** A number. */
public abstract class NumericNode extends ValueNode {

    @Override
    public boolean isNumber() {
        return true;
    }

    @Override
    public String asString(String otherwise) {
        return toString();
    }
}
