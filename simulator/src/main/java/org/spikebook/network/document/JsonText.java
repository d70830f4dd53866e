package org.spikebook.network.document;

import org.jspecify.annotations.Nullable;
import org.spikebook.parameter.Problem;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
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
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEEPEST_NESTING)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
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
                : syntaxProblem(text, e.getLocation());
    }

    private static Problem syntaxProblem(String text, @Nullable TokenStreamLocation location) {
        int line = location == null ? 1 : Math.max(1, location.getLineNr());
        int column = location == null ? 1 : Math.max(1, location.getColumnNr());
        String near = near(text.lines().skip(line - 1).findFirst().orElse(""), column - 1);
        return near.isEmpty()
                ? Problems.of(Place.ROOT, "syntax", line, column)
                : Problems.of(Place.ROOT, "syntaxNear", line, column, near);
    }

    /** The words of a line around a place: the parser stops behind what it could not read. */
    private static String near(String line, int place) {
        int at = Math.min(place, line.length());
        int from = Math.max(0, at - SHOWN_BEFORE);
        int to = Math.min(line.length(), at + SHOWN_BEHIND);
        return Problems.quote(line.substring(from, to).strip());
    }
}
