package org.spikebook.simulator.document;

import org.spikebook.simulator.problem.Position;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as it is read from people: no key twice, nothing after the end, within limits. */
public final class StrictJson {

    private StrictJson() {}

    /** The beginning of a mapper that refuses what is longer or deeper than {@code limits}. */
    public static JsonMapper.Builder within(StreamReadConstraints limits) {
        return JsonMapper.builder(JsonFactory.builder().streamReadConstraints(limits).build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** Where a text ceases to be JSON; its beginning where the parser does not say. */
    public static Position position(JacksonException e) {
        TokenStreamLocation location = e.getLocation();
        return location == null
                ? new Position(1, 1)
                : new Position(
                        Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }
}
