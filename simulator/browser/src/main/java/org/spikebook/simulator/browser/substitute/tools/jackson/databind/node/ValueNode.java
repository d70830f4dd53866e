package org.spikebook.simulator.browser.substitute.tools.jackson.databind.node;

import org.spikebook.simulator.browser.substitute.tools.jackson.databind.JsonNode;

/** What has no members. */
public abstract class ValueNode extends JsonNode {}
