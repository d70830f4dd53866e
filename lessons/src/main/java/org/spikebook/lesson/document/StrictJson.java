package org.spikebook.lesson.document;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON mapper for what people give us: no key twice, nothing after the end, limits on nesting,
 * on the length of texts and of the whole, and numbers kept exactly as they were written.
 */
public final class StrictJson {

    /** Deepest nesting of objects and arrays. */
    public static final int MAX_NESTING = 64;

    private StrictJson() {}

    /** A mapper that refuses documents longer than {@code maxLength} characters. */
    public static JsonMapper mapper(int maxLength) {
        StreamReadConstraints constraints =
                StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_NESTING)
                        .maxStringLength(maxLength)
                        .maxDocumentLength(maxLength)
                        .build();
        return JsonMapper.builder(
                        JsonFactory.builder()
                                .streamReadConstraints(constraints)
                                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                .build())
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }
}
