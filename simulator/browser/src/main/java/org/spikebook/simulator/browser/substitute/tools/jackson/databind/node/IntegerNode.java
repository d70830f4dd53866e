package org.spikebook.simulator.browser.substitute.tools.jackson.databind.node;

import java.math.BigInteger;

/** A whole number of any size. */
public final class IntegerNode extends NumericNode {

    private final BigInteger value;

    public IntegerNode(BigInteger value) {
        this.value = value;
    }

    @Override
    public boolean isIntegralNumber() {
        return true;
    }

    @Override
    public boolean isInt() {
        return value.bitLength() < Integer.SIZE;
    }

    @Override
    public boolean isLong() {
        return !isInt() && value.bitLength() < Long.SIZE;
    }

    @Override
    public long longValue() {
        return value.longValue();
    }

    @Override
    public BigInteger bigIntegerValue() {
        return value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
