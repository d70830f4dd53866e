package org.spikebook.simulator.browser.substitute.tools.jackson.databind.node;

import org.spikebook.simulator.browser.substitute.tools.jackson.databind.JsonNode;

/** The value that is none. */
public final class NullNode extends JsonNode {

    @Override
    public String toString() {
        return "null";
    }
}
