package org.spikebook.simulator.browser.substitute.tools.jackson.databind.node;

import org.spikebook.simulator.math.ExactMath;

/** A number with a point or an exponent. */
public final class DoubleNode extends NumericNode {

    private final double value;

    public DoubleNode(double value) {
        this.value = value;
    }

    @Override
    public boolean isDouble() {
        return true;
    }

    @Override
    public double doubleValue() {
        return value;
    }

    @Override
    public String toString() {
        return ExactMath.text(value);
    }
}
