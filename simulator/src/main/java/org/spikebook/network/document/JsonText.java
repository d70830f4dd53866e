package org.spikebook.network.document;

import org.spikebook.parameter.Problem;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
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
            problems.add(syntaxProblem(e));
        }
        return Optional.empty();
    }

    private static Problem syntaxProblem(JacksonException e) {
        TokenStreamLocation location = e.getLocation();
        int line = location == null ? 1 : Math.max(1, location.getLineNr());
        int column = location == null ? 1 : Math.max(1, location.getColumnNr());
        return Problems.of(
                Place.ROOT, "syntax", line, column, Problems.quote(e.getOriginalMessage()));
    }
}
