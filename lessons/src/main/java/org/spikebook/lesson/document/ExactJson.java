package org.spikebook.lesson.document;

import org.spikebook.simulator.document.StrictJson;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON mapper of notebooks: strict, and numbers kept exactly as they were written. */
public final class ExactJson {

    private static final int MAX_NESTING = 64;

    private ExactJson() {}

    /** A mapper that refuses documents longer than {@code maxLength} characters. */
    public static JsonMapper mapper(int maxLength) {
        StreamReadConstraints limits =
                StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_NESTING)
                        .maxStringLength(maxLength)
                        .maxDocumentLength(maxLength)
                        .build();
        return StrictJson.within(limits)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }
}
