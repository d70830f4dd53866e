package org.spikebook.simulator.browser.substitute.tools.jackson.databind.node;

import org.spikebook.simulator.browser.substitute.tools.jackson.databind.JsonNode;

/** Where there is nothing. */
public final class MissingNode extends JsonNode {

    public static final MissingNode INSTANCE = new MissingNode();

    private MissingNode() {}

    @Override
    public boolean isMissingNode() {
        return true;
    }

    @Override
    public String toString() {
        return "";
    }
}
