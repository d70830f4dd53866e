package org.spikebook.training.document;

import org.spikebook.parameter.Problem;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/** JSON text to tree and back: strict, and limited in size and depth. */
final class JsonTree {

    private static final int MAX_DEPTH = 40;

    private JsonTree() {}

    /** The tree of a text, or what is wrong with the text. */
    static DocumentReading<JsonNode> parse(String text, int maxChars) {
        if (text.length() > maxChars) {
            return failed("document.tooLarge", maxChars);
        }
        try {
            JsonNode tree = mapper(maxChars).readTree(text);
            return tree.isObject()
                    ? new DocumentReading.Readable<>(tree)
                    : failed("document.notObject");
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            return at == null
                    ? failed("document.notJson", 1, 1)
                    : failed("document.notJson", at.getLineNr(), at.getColumnNr());
        }
    }

    /** Indented text that ends with a line break; keys in the order of the tree. */
    static String print(JsonNode tree) {
        return mapper(1).writeValueAsString(tree).replace("\r\n", "\n") + "\n";
    }

    private static DocumentReading<JsonNode> failed(String code, Object... args) {
        return new DocumentReading.Unreadable<>(
                List.of(Problem.of(JsonTree.class, "", code, args)));
    }

    private static JsonMapper mapper(int maxChars) {
        StreamReadConstraints limits =
                StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxStringLength(maxChars)
                        .build();
        return JsonMapper.builder(JsonFactory.builder().streamReadConstraints(limits).build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build();
    }
}
