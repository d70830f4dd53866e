package org.spikebook.simulator.network.document;

import org.spikebook.simulator.document.Place;
import org.spikebook.simulator.document.Shown;
import org.spikebook.simulator.problem.Problem;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Brings documents of older versions up to date, one small step at a time: each entry turns a
 * document of its version into one of the next.
 */
final class Upgrades {

    static final String CURRENT = "spikebook/network/1";

    private static final Map<String, UnaryOperator<ObjectNode>> STEPS = Map.of();

    private Upgrades() {}

    static Optional<ObjectNode> toCurrent(ObjectNode document, List<Problem> problems) {
        ObjectNode upgraded = document;
        UnaryOperator<ObjectNode> step = STEPS.get(format(upgraded));
        while (step != null) {
            upgraded = step.apply(upgraded);
            step = STEPS.get(format(upgraded));
        }
        if (format(upgraded).equals(CURRENT)) {
            return Optional.of(upgraded);
        }
        Place place = Place.ROOT.at("format");
        problems.add(
                upgraded.has("format")
                        ? Problems.of(place, "unknownFormat", CURRENT, Shown.cut(format(upgraded)))
                        : Problems.of(place, "noFormat", CURRENT));
        return Optional.empty();
    }

    private static String format(ObjectNode document) {
        JsonNode format = document.get("format");
        return format == null ? "" : format.isString() ? format.stringValue() : format.toString();
    }
}
