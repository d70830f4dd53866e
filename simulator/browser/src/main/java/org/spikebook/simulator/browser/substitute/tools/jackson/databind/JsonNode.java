package org.spikebook.simulator.browser.substitute.tools.jackson.databind;

import org.jspecify.annotations.Nullable;
import org.spikebook.simulator.browser.substitute.tools.jackson.databind.node.MissingNode;

import java.math.BigInteger;

/** What readers of documents need of Jackson's tree. */
public abstract class JsonNode {

    public boolean isNumber() {
        return false;
    }

    public boolean isIntegralNumber() {
        return false;
    }

    public boolean isInt() {
        return false;
    }

    public boolean isLong() {
        return false;
    }

    public boolean isDouble() {
        return false;
    }

    public boolean isString() {
        return false;
    }

    public boolean isBoolean() {
        return false;
    }

    public boolean isMissingNode() {
        return false;
    }

    public boolean booleanValue() {
        throw new IllegalStateException("no boolean: " + this);
    }

    public String stringValue() {
        throw new IllegalStateException("no text: " + this);
    }

    public long longValue() {
        throw new IllegalStateException("no whole number: " + this);
    }

    public double doubleValue() {
        throw new IllegalStateException("no number: " + this);
    }

    public BigInteger bigIntegerValue() {
        throw new IllegalStateException("no whole number: " + this);
    }

    public String asString() {
        return toString();
    }

    public String asString(String otherwise) {
        return otherwise;
    }

    public int size() {
        return 0;
    }

    public boolean isEmpty() {
        return size() == 0;
    }

    public boolean has(String key) {
        return false;
    }

    public @Nullable JsonNode get(String key) {
        return null;
    }

    public JsonNode path(String key) {
        JsonNode found = get(key);
        return found == null ? MissingNode.INSTANCE : found;
    }
}
