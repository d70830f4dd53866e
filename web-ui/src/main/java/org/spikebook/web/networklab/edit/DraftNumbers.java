package org.spikebook.web.networklab.edit;

import tools.jackson.databind.JsonNode;

import java.util.Optional;
import java.util.OptionalDouble;

/** Reads numbers of a document that may be wrong. */
public final class DraftNumbers {

    private DraftNumbers() {}

    /** A node's number; nothing if it is none, or too large for one, such as 1E+999. */
    public static Optional<Double> of(JsonNode node) {
        OptionalDouble number = node.doubleValueOpt();
        return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
    }
}
