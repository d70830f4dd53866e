package org.spikebook.simulator.network.document;

import org.spikebook.simulator.document.Place;
import org.spikebook.simulator.document.Shown;
import org.spikebook.simulator.document.StrictJson;
import org.spikebook.simulator.problem.Position;
import org.spikebook.simulator.problem.Problem;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;

/** Strict JSON: no duplicate keys, nothing after the end, no NaN, nesting at most 50 deep. */
final class JsonText {

    private static final int DEEPEST_NESTING = 50;

    private static final int SHOWN_BEFORE = 20;
    private static final int SHOWN_BEHIND = 10;

    private static final JsonMapper MAPPER =
            StrictJson.within(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(DEEPEST_NESTING)
                                    .build())
                    .build();

    private JsonText() {}

    static Optional<ObjectNode> parseObject(String text, List<Problem> problems) {
        try {
            JsonNode root = MAPPER.readTree(text);
            if (root instanceof ObjectNode object) {
                return Optional.of(object);
            }
            problems.add(Problems.of(Place.ROOT, "notAnObject"));
        } catch (JacksonException e) {
            problems.add(problem(text, e));
        }
        return Optional.empty();
    }

    private static Problem problem(String text, JacksonException e) {
        return e instanceof StreamConstraintsException
                ? Problems.of(Place.ROOT, "tooDeep", DEEPEST_NESTING)
                : syntaxProblem(text, StrictJson.position(e));
    }

    private static Problem syntaxProblem(String text, Position at) {
        String line = text.lines().skip(at.line() - 1).findFirst().orElse("");
        String near = near(line, at.column() - 1);
        Problem problem =
                near.isEmpty()
                        ? Problems.of(Place.ROOT, "syntax", at.line(), at.column())
                        : Problems.of(Place.ROOT, "syntaxNear", at.line(), at.column(), near);
        return problem.at(at);
    }

    /** The words of a line around a place: the parser stops behind what it could not read. */
    private static String near(String line, int place) {
        int at = Math.min(place, line.length());
        int from = Math.max(0, at - SHOWN_BEFORE);
        int to = Math.min(line.length(), at + SHOWN_BEHIND);
        return Shown.cut(line.substring(from, to).strip());
    }
}
